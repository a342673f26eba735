"""How one line of credits is written: text in, the people and outlets that it names out.

Stands alone: nothing here knows where on a page the line stands.

| module | knows |
|---|---|
| `line` | the grammar: a line is labelled fields, each up to the next label, date or button |
| `labels` | the words that announce a name, and when such a word is a label |
| `timestamps` | dates, times and counters in the line |
| `authors`, `editors`, `source` | the fields of each kind |
| `people` | the names in a value |
| `placeholders` | values that name nobody |
| `unlabelled` | a line without labels: 2022-02-13 09:57 某某网 张三 |
| `dateline` | the first words of a text: 新华社北京2月3日电（记者 张三） |
| `signature` | the last: …。（记者 张三） |
| `marks` | brackets, bullets, slashes |
"""
