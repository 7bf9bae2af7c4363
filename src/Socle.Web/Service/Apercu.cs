namespace Socle.Web.Service;

/// <summary>What will happen, in plain words, before one confirms.</summary>
/// <param name="Phrases">For people, contacts and accesses.</param>
/// <param name="Attention">What deserves a second look.</param>
/// <param name="Recit">The sentences that will be written in the files.</param>
public sealed record Apercu(IReadOnlyList<string> Phrases, IReadOnlyList<string> Attention, IReadOnlyList<string> Recit);
