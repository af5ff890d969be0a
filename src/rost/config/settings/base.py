"""Settings that every installation shares; what differs comes from the environment (see `.env.example`)."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF

ROOT = Path(__file__).resolve().parents[4]
VAR = Path(os.environ.get("ROST_VAR", ROOT / "var"))

SECRET_KEY = os.environ.get("ROST_SECRET_KEY", "")
DEBUG = False
ALLOWED_HOSTS = os.environ.get("ROST_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
ROOT_URLCONF = "rost.config.urls"
WSGI_APPLICATION = "rost.config.wsgi.application"

INSTALLED_APPS = [
    "rost.config",
    "rost.platform.accounts",
    "rost.platform.organisations",
    "rost.platform.jobs",
    "rost.platform.files",
    "rost.platform.audit",
    "rost.platform.access",
    "rost.platform.ui",
    "rost.projects",
    "rost.papers.intake",
    "rost.dashboards",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "django_htmx",
    # The loaders of these two are set below: left to themselves, the second overwrites the first's.
    "template_partials.apps.SimpleAppConfig",
    "django_cotton.apps.SimpleAppConfig",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "treebeard",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "rost.platform.accounts.sessions.SessionLimitMiddleware",
    "rost.platform.access.middleware.AccessMiddleware",
    "rost.platform.accounts.second_factor.SecondFactorMiddleware",
    # The last: it turns the answer of the sign-in itself into the one of the lockout.
    "axes.middleware.AxesMiddleware",
]

_LOADERS = ["django_cotton.cotton_loader.Loader", "django.template.loaders.app_directories.Loader"]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "loaders": [("template_partials.loader.Loader", [("django.template.loaders.cached.Loader", _LOADERS)])],
            "builtins": [
                "django_cotton.templatetags.cotton",
                "template_partials.templatetags.partials",
                "rost.platform.ui.templatetags.rost",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "rost.config.navigation.navigation",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
COTTON_DIR = "cotton"

DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL", f"sqlite:///{VAR / 'rost.sqlite3'}"), conn_max_age=60, conn_health_checks=True
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["ENGINE"] = "rost.config.sqlite"
    # IMMEDIATE takes the write lock at the start of a transaction: two writers wait, none fails half-way.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA foreign_keys=ON;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",  # refuses before any password is looked at
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "dashboards:home"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_FORMS = {
    "login": "rost.platform.accounts.forms.LoginForm",
    "change_password": "rost.platform.accounts.forms.ChangePasswordForm",
    "reset_password": "rost.platform.accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "rost.platform.accounts.forms.ResetPasswordKeyForm",
    "reauthenticate": "rost.platform.accounts.forms.ReauthenticateForm",
}
ACCOUNT_ADAPTER = "rost.platform.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = True
# A letter to a stranger would invite him to sign up, and nobody can.
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_SESSION_REMEMBER = False
# Wrong passwords are counted by axes (and the adapter); "login_failed" stays for the codes of the second factor.
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": "5/15m/key"}

MFA_ADAPTER = "rost.platform.accounts.second_factor.MFAAdapter"
MFA_FORMS = {
    "authenticate": "rost.platform.accounts.forms.CodeForm",
    "reauthenticate": "rost.platform.accounts.forms.ConfirmByCodeForm",
    "activate_totp": "rost.platform.accounts.forms.ActivateAppForm",
}
MFA_TOTP_TOLERANCE = 1  # a telephone's clock may be half a minute off
#: Whoever manages users or the installation signs in with a second factor, or sets it up first.
ROST_SECOND_FACTOR_FOR_ADMINISTRATORS = True

#: Five, where ten may be looked at in a quarter of an hour: requests that run at once may each see a free place.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_HANDLER = "rost.platform.accounts.lockout.LockoutHandler"
AXES_USERNAME_CALLABLE = "rost.platform.accounts.lockout.counter_name"
AXES_LOCKOUT_PARAMETERS = "rost.platform.accounts.lockout.counted_by"
AXES_LOCKOUT_CALLABLE = "rost.platform.accounts.lockout.locked_out"
AXES_CLIENT_IP_CALLABLE = "rost.platform.accounts.client_address.client_address"
AXES_SENSITIVE_PARAMETERS = ["login", "password", "oldpassword"]
# The journal holds who signed in and who failed.
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
#: How many own proxies stand before Rost and write X-Forwarded-For.
ROST_PROXIES = 0

ROST_SESSION_IDLE = 60 * 60
ROST_SESSION_LONGEST = 12 * 3600
SESSION_COOKIE_AGE = ROST_SESSION_LONGEST
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# Without a mail server letters are written to the console.
EMAIL_HOST = os.environ.get("EMAIL_HOST", "")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS", "") == "1"
EMAIL_USE_SSL = os.environ.get("EMAIL_USE_SSL", "") == "1"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "rost@localhost")

LANGUAGE_CODE = "ru"
TIME_ZONE = os.environ.get("ROST_TIME_ZONE", "Europe/Moscow")
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = VAR / "files"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
ROST_UPLOAD_LIMIT = 32 * 1024 * 1024
ROST_SHOW_LOGINS = False
#: The one password of all demonstration accounts, shown on the sign-in page together with them.
ROST_SHOWN_PASSWORD = ""

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {"axes": {"level": "ERROR"}},  # what it would say of people stands in the journal
    "root": {"handlers": ["console"], "level": os.environ.get("ROST_LOG_LEVEL", "INFO")},
}

#: A worker that has shown no sign of life for so many seconds is dead, and its job is queued again.
ROST_JOB_LEASE = int(os.environ.get("ROST_JOB_LEASE", "20"))
ROST_JOB_ATTEMPTS = 3
