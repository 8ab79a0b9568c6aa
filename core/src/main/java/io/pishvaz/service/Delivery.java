package io.pishvaz.service;

import java.time.Duration;

/**
 * Who carries an order out and until when; in {@code task}, what the department reads, {@code {number}} stands for the
 * order's number.
 */
public record Delivery(String department, String task, Duration within) {

    /** The task of one order. */
    public String taskOf(String order) {
        return task.replace("{number}", order);
    }
}
