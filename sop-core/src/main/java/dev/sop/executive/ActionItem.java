package dev.sop.executive;

import java.time.LocalDate;

/**
 * Something somebody has to do.
 *
 * @param id stable within a plan: {@code action/quantify/material}
 * @param what the task
 * @param owner the role that owns it
 * @param due the day it is due, from the cycle's calendar
 * @param origin id of the gap, decision or assumption it comes from
 */
public record ActionItem(String id, String what, OwnerRole owner, LocalDate due, String origin) {}
