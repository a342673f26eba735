"""The columns of a batch's output: `ARROW_SCHEMA`, one schema for all runs and parts.

First comes what the batch adds, then the fields of `Article` under their own names:

| column | type | meaning |
|---|---|---|
| address | string | where the page stands in the input (`crawl.warc.gz@1802`) |
| id | string | the page's id in the input, null if it has none |
| repost_group | int64 | with `--dedup`: number of its group of reposts; null if it has no double |
| cleanest | bool | with `--dedup`: whether to keep it: the best of its group, or the only one |
| title … confidence | | as in `Article`; tuples are lists, models are structs, times are in UTC+8 |
"""

from __future__ import annotations

import datetime as dt
import types
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from newsextract.article import Article
from newsextract.batch.readers.files import optional

ZONE = "Asia/Shanghai"
"""Zone in which Parquet shows times. The instant is the page's own whatever zone that had."""

ADDED = ("address", "id", "repost_group", "cleanest")
"""Columns before those of the article."""


@cache
def arrow_schema() -> Any:
    """`ARROW_SCHEMA` as a `pyarrow.Schema`; derived from the model, so that they never part."""
    arrow = optional("pyarrow", "parquet")
    added = [
        arrow.field("address", arrow.string(), nullable=False),
        arrow.field("id", arrow.string()),
        arrow.field("repost_group", arrow.int64()),
        arrow.field("cleanest", arrow.bool_()),
    ]
    return arrow.schema(added + _fields(Article, arrow))


def _fields(model: type[BaseModel], arrow: Any) -> list[Any]:
    return [
        arrow.field(name, _type(field.annotation, arrow), nullable=_nullable(field.annotation))
        for name, field in model.model_fields.items()
    ]


def _nullable(annotation: Any) -> bool:
    return type(None) in get_args(annotation)


def _type(annotation: Any, arrow: Any) -> Any:
    """The Arrow type of a field's annotation. Raises `TypeError` for one it does not know."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        (inner,) = [argument for argument in arguments if argument is not type(None)]
        return _type(inner, arrow)
    if origin is tuple:
        return arrow.list_(_type(arguments[0], arrow))
    if origin is Literal or annotation is str:
        return arrow.string()
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return arrow.struct(_fields(annotation, arrow))
    plain = {
        dt.datetime: arrow.timestamp("us", tz=ZONE),
        dt.date: arrow.date32(),
        int: arrow.int64(),
        float: arrow.float64(),
        bool: arrow.bool_(),
    }
    if annotation in plain:
        return plain[annotation]
    raise TypeError(f"no Arrow type for {annotation!r}")


def __getattr__(name: str) -> Any:
    # pyarrow is an extra: the constant is made when it is first asked for.
    if name == "ARROW_SCHEMA":
        return arrow_schema()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
