package io.pishvaz.care;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How this centre makes good: within which time, by which steps and which department, what the task after an unhappy
 * answer says, which answers are unhappy, and which departments there are.
 */
public record Recovery(
        Duration within, List<String> steps, String department, String task, int unhappy, Set<String> departments) {}
