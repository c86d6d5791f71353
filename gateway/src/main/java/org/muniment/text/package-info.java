/**
 * The languages. {@code Texts.in(Locale.CHINA).say(refusal.sentence())} gives the sentence that an
 * archivist reads. Texts stand in {@code messages.properties} (English), {@code
 * messages_zh_CN.properties} and {@code messages_zh_TW.properties}; a test holds the three
 * complete.
 */
package org.muniment.text;
