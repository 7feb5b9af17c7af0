"""File: what was sent once and can be sent and fetched again by its id."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass

from .refusals import Shape, bad

LARGEST_DOWNLOAD = 20 * 1024 * 1024
LARGEST_UPLOAD = 50 * 1024 * 1024
LINK_SECONDS = 3600

#: kind → how Telegram calls it in refusals, and the folder in its paths
FOLDERS = {
    "photo": ("Photo", "photos"),
    "document": ("Document", "documents"),
    "voice": ("VoiceNote", "voice"),
    "audio": ("Audio", "music"),
    "video": ("Video", "videos"),
    "sticker": ("Sticker", "stickers"),
    "thumbnail": ("Thumbnail", "thumbnails"),
}


@dataclass(eq=False, kw_only=True)
class File:
    """Bytes that Telegram keeps."""

    id: str
    unique_id: str
    kind: str
    content: bytes
    name: str
    mime: str
    path: str
    medium: Shape  #: the `Document`, `PhotoSize`, `Voice`… that stands in messages
    link_until: int = 0

    def shape(self) -> Shape:
        """A `File`, ready to be fetched."""
        return {
            "file_id": self.id,
            "file_unique_id": self.unique_id,
            "file_size": len(self.content),
            "file_path": self.path,
        }


class Files:
    """All files, by id and by path."""

    def __init__(self) -> None:
        self.by_id: dict[str, File] = {}
        self.by_path: dict[str, File] = {}

    def keep(
        self, kind: str, content: bytes, *, name: str, mime: str, extension: str, **medium: object
    ) -> File:
        """A new file; `medium` are the further fields of its object in messages."""
        called = f"{FOLDERS[kind][1]}/file_{len(self.by_id)}{extension}"
        file_id = "BQAC" + secrets.token_urlsafe(48)
        unique_id = "AgAD" + hashlib.sha256(content).hexdigest()[:12]
        ids = {"file_id": file_id, "file_unique_id": unique_id, "file_size": len(content)}
        file = File(
            id=file_id,
            unique_id=unique_id,
            kind=kind,
            content=content,
            name=name,
            mime=mime,
            path=called,
            medium={**ids, **medium},
        )
        self.by_id[file_id] = self.by_path[called] = file
        return file

    def get(self, file_id: str) -> File:
        """A known file; raises Refused."""
        file = self.by_id.get(file_id)
        if file is None:
            raise bad("wrong file identifier/HTTP URL specified")
        return file
