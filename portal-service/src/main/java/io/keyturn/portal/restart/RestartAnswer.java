package io.keyturn.portal.restart;

/** The answer to a request that was understood. */
record RestartAnswer(RestartState state) {}
