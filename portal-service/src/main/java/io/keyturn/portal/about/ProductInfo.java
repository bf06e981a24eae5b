package io.keyturn.portal.about;

/** What runs here. */
record ProductInfo(String name, String version) {}
