"""Stored originals and evidence, by the hash of their content."""

from __future__ import annotations

from django.db import models


class StoredFile(models.Model):
    """One content, however often it was brought; its bytes lie under `files/ab/abcdef…` and never change."""

    sha256 = models.CharField("SHA-256", max_length=64, unique=True)
    size = models.BigIntegerField("размер, байт")
    stored_at = models.DateTimeField("сохранён", auto_now_add=True)

    class Meta:
        verbose_name = "файл"
        verbose_name_plural = "файлы"
        constraints = (models.CheckConstraint(condition=models.Q(size__gte=0), name="file_size_is_not_negative"),)

    def __str__(self) -> str:
        return self.sha256[:12]
