package io.keyturn.admin.center.environment;

/** An environment in the list. */
public record EnvironmentRow(String id, String name, String geo, long portals) {}
