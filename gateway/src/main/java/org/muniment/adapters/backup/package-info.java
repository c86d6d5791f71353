/**
 * Backups (rule T4): everything of a data folder in one file, made while it is in use, and read
 * back with every hash checked.
 *
 * <p>The file is a ZIP archive whose first entry, {@code manifest.json}, names the others with
 * their lengths and SHA-256 hashes; with a passphrase the whole archive is sealed (see {@link
 * org.muniment.adapters.backup.SealHeader}).
 *
 * <p>Example: {@code new BackupWriter(data, databases, "0.1.0", clock).make(file,
 * Optional.of("correct horse battery"), progress)} makes the file and answers its manifest; {@code
 * BackupReader.check(file, Optional.of("correct horse battery"), progress)} answers the same.
 */
package org.muniment.adapters.backup;
