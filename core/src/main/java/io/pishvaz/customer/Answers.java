package io.pishvaz.customer;

import java.util.Map;

/** What was answered to the questions of a call's script, by their codes. */
public record Answers(String script, Map<String, String> values) {}
