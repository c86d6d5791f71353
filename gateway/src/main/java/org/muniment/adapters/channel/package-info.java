/**
 * One process at a time works in a data folder, and the others ask it.
 *
 * <p>Example: {@code serve} holds {@code FolderLock.acquire(data)} and offers {@code
 * ChannelServer.start(data, Map.of("token create", command))}; meanwhile {@code token create} asks
 * {@code ChannelClient.call(data, "token create", arguments)} and prints the answer's lines. When
 * the answer is empty nobody runs: the command takes the lock and does the work itself.
 */
package org.muniment.adapters.channel;
