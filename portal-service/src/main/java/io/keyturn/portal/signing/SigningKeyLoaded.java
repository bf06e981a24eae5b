package io.keyturn.portal.signing;

/** This process has a key to sign with from now on. */
public record SigningKeyLoaded(String kid) {}
