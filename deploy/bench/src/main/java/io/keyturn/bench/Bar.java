package io.keyturn.bench;

/** One bar of a plot. */
record Bar(String name, double value, String label) {}
