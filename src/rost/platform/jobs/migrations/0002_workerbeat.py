from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("jobs", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="WorkerBeat",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("beat_at", models.DateTimeField(verbose_name="последний признак жизни")),
            ],
            options={
                "verbose_name": "признак жизни обработчика",
                "verbose_name_plural": "признаки жизни обработчика",
            },
        ),
    ]
