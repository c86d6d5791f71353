/**
 * What people do: each desk takes a request in words, checks all of it, and either does it in one
 * transaction or refuses with a sentence.
 *
 * <p>Example: {@code places.addRoom(new NewRoom("R1", "Room 1", Optional.of("general"),
 * Optional.empty()))} answers the room, or throws a {@link org.muniment.desk.Refusal} that names
 * the field and what to do.
 */
package org.muniment.desk;
