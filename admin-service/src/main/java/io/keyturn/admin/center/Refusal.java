package io.keyturn.admin.center;

import java.util.List;

/**
 * Why something that a form asked for was not done.
 *
 * @param status of HTTP
 * @param sentences each with the field and the remedy
 */
public record Refusal(int status, List<String> sentences) {}
