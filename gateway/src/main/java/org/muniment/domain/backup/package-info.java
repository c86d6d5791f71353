/**
 * Backups by their names (rule T4): which files are ours, how old they are, which may go.
 *
 * <p>Example: the backup of 2026-11-22, half past two in UTC, is {@code
 * muniment-20261122T023000Z.backup}; {@code BackupName.superseded(names, 14)} are the ones before
 * the newest fourteen.
 */
package org.muniment.domain.backup;
