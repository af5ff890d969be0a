from django.db import migrations, models

from rost.platform.common.search import search_text


def fold(apps, schema_editor):
    entries = apps.get_model("audit", "AuditEntry").objects
    batch = []
    for entry in entries.only("id", "actor_name", "object_title").order_by("id").iterator(chunk_size=2000):
        entry.search = search_text(f"{entry.actor_name} {entry.object_title}")[:510]
        batch.append(entry)
        if len(batch) == 2000:
            entries.bulk_update(batch, ["search"])
            batch = []
    entries.bulk_update(batch, ["search"])


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="auditentry",
            name="search",
            field=models.CharField(default="", editable=False, max_length=510),
        ),
        migrations.RunPython(fold, migrations.RunPython.noop),
    ]
