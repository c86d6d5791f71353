package org.muniment.architecture.planted.domain;

import java.util.Random;

/** Breaks "domain reads no clock or dice" too. */
public record ThrowsDice(Random dice) {}
