package io.pishvaz.work;

import java.time.LocalDate;
import java.util.List;

/** What an agent has to do today and tomorrow, each list by due time; {@code done} is what they have finished today. */
public record Today(LocalDate date, List<Callback> callbacks, List<Task> tasks, List<Reminder> reminders, int done) {}
