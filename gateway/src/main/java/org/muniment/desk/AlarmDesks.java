package org.muniment.desk;

/** What people do about alarms: now, beforehand, and for a while. */
public record AlarmDesks(
    AlarmDesk alarms, RuleDesk rules, RehearsalDesk rehearsals, MaskDesk masks) {}
