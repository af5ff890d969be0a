from __future__ import annotations

import re
import statistics
import time
from datetime import timedelta
from typing import Any

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.hashers import MD5PasswordHasher
from django.test import Client
from django.utils import timezone

from rost.platform.accounts.lockout import ADDRESS_SHARE
from rost.platform.accounts.models import User
from rost.platform.audit.models import AuditEntry
from tests import factories

pytestmark = pytest.mark.django_db
LIMIT = 5


class CountingHasher(MD5PasswordHasher):
    """The real hasher of the tests, which also counts its work."""

    calls = 0

    def encode(self, password: str, salt: str) -> str:
        type(self).calls += 1
        return super().encode(password, salt)


@pytest.fixture
def hasher(settings: Any) -> type[CountingHasher]:
    settings.PASSWORD_HASHERS = [f"{__name__}.CountingHasher"]
    CountingHasher.calls = 0
    return CountingHasher


def attempt(client: Client, email: str, password: str = "wrong-password", address: str = "198.51.100.1") -> Any:
    return client.post("/vhod/", {"login": email, "password": password}, REMOTE_ADDR=address)


def close(email: str) -> None:
    for _ in range(LIMIT):
        attempt(Client(), email)


@pytest.mark.parametrize("addresses", [1, 1000])
def test_of_a_thousand_wrong_passwords_at_most_ten_are_looked_at(addresses: int, hasher: type[CountingHasher]) -> None:
    user = factories.user("methodist", factories.unit())
    hasher.calls = 0
    client = Client()
    for number in range(1000):
        address = f"198.51.{number % addresses // 250}.{number % addresses % 250}"
        response = attempt(client, user.email, f"guess-{number}", address)
    assert response.status_code == 429
    assert 1 <= hasher.calls <= 10


def test_owner_signs_in_on_his_own_device_while_others_guess() -> None:
    user = factories.user("methodist", factories.unit())
    own = Client()
    attempt(own, user.email, factories.PASSWORD)
    own.post("/vyhod/")
    for number in range(LIMIT * ADDRESS_SHARE):
        attempt(Client(), user.email, address="203.0.113.9")
        attempt(Client(), f"other{number}@example.test", address="203.0.113.9")
    assert attempt(Client(), user.email, factories.PASSWORD, "203.0.113.10").status_code == 429
    # The same address as those who guess: a school behind one router.
    assert attempt(own, user.email, factories.PASSWORD, "203.0.113.9").status_code == 302


def test_known_device_has_a_limit_of_its_own(hasher: type[CountingHasher]) -> None:
    user = factories.user("methodist", factories.unit())
    own = Client()
    attempt(own, user.email, factories.PASSWORD)
    own.post("/vyhod/")
    hasher.calls = 0
    statuses = [attempt(own, user.email).status_code for _ in range(20)]
    assert statuses == [200] * (LIMIT - 1) + [429] * (21 - LIMIT)
    assert hasher.calls == LIMIT


def test_device_of_one_account_is_unknown_to_another() -> None:
    mine, other = (factories.user("methodist", factories.unit()) for _ in range(2))
    client = Client()
    attempt(client, mine.email, factories.PASSWORD)
    client.post("/vyhod/")
    close(other.email)
    assert attempt(client, other.email, factories.PASSWORD).status_code == 429


def test_forged_device_is_unknown() -> None:
    user = factories.user("methodist", factories.unit())
    client = Client()
    attempt(client, user.email, factories.PASSWORD)
    client.post("/vyhod/")
    (name,) = (name for name in client.cookies if name.startswith("rost-device-"))
    assert client.cookies[name]["httponly"]
    client.cookies[name] = "0123456789abcdef" + client.cookies[name].value[16:]
    close(user.email)
    assert attempt(client, user.email, factories.PASSWORD).status_code == 429


def test_many_accounts_from_one_address_are_stopped(hasher: type[CountingHasher]) -> None:
    for number in range(LIMIT * ADDRESS_SHARE + 30):
        response = attempt(Client(), f"name{number}@example.test")
    assert response.status_code == 429
    assert hasher.calls == LIMIT * ADDRESS_SHARE
    assert attempt(Client(), "name0@example.test", address="198.51.100.2").status_code == 200


def test_lockout_ends_after_a_quarter_of_an_hour() -> None:
    user = factories.user("methodist", factories.unit())
    close(user.email)
    assert attempt(Client(), user.email, factories.PASSWORD).status_code == 429
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=15, seconds=1))
    assert attempt(Client(), user.email, factories.PASSWORD).status_code == 302


def test_refused_attempts_do_not_prolong_the_lockout() -> None:
    user = factories.user()
    close(user.email)
    before = AccessAttempt.objects.values_list("attempt_time", "failures_since_start").get()
    attempt(Client(), user.email)
    assert AccessAttempt.objects.values_list("attempt_time", "failures_since_start").get() == before


def test_answer_of_the_lockout_says_when_to_try_again() -> None:
    user = factories.user()
    close(user.email)
    response = attempt(Client(), user.email)
    assert 0 < int(response["Retry-After"]) <= 16 * 60
    opens = timezone.localtime(AccessAttempt.objects.get().attempt_time + timedelta(minutes=15, seconds=59))
    assert f'закрыт до <strong class="nowrap">{opens:%H:%M}</strong>' in response.content.decode()


def test_answers_are_equal_for_known_and_unknown_accounts() -> None:
    known, unknown = factories.user().email, "nobody@example.test"

    def texts(email: str) -> list[str]:
        pages = [attempt(Client(), email).content.decode() for _ in range(LIMIT + 2)]
        pages = [re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page) for page in pages]
        return [re.sub(r"\d\d:\d\d", "", page).replace(email, "") for page in pages]

    assert texts(known) == texts(unknown)


def test_wrong_password_takes_equal_time_for_known_and_unknown_accounts(settings: Any) -> None:
    """Measured as work of the processor: the difference that a caller could see, without the machine's other load."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    settings.AXES_FAILURE_LIMIT = 1000
    known = factories.user().email
    times: dict[str, list[float]] = {known: [], "nobody@example.test": []}
    for number in range(36):
        for email, taken in times.items():
            client = Client()
            before = time.process_time()
            attempt(client, email)
            if number > 1:  # the first ones load modules and templates
                taken.append(time.process_time() - before)
    medians = [statistics.median(taken) for taken in times.values()]
    assert abs(medians[0] - medians[1]) < 0.005, medians


def test_failed_sign_in_leaves_a_line_without_what_was_typed() -> None:
    user = factories.user()
    attempt(Client(), user.email)
    attempt(Client(), "moy-parol-19@example.test")
    lines = list(AuditEntry.objects.filter(action="sign_in.failed").order_by("id"))
    assert [line.actor_id for line in lines] == [user.pk, None]
    assert "moy-parol" not in str([vars(line) for line in lines])


def test_refused_attempts_do_not_fill_the_journal() -> None:
    user = factories.user()
    for _ in range(20):
        attempt(Client(), user.email)
    assert AuditEntry.objects.filter(action="sign_in.failed").count() == LIMIT


def test_switched_off_account_with_the_right_password_is_counted_too() -> None:
    user = factories.user()
    User.objects.filter(pk=user.pk).update(is_active=False)
    close(user.email)
    assert attempt(Client(), user.email, factories.PASSWORD).status_code == 429
