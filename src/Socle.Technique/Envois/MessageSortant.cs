using System.Text.Json;
using Socle.Noyau;

namespace Socle.Technique.Envois;

/// <summary>A message written with the change that caused it, delivered after the commit, at least once.</summary>
public sealed class MessageSortant
{
    public required Id<MessageSortant> Id { get; init; }

    /// <summary>Full name of the message's type.</summary>
    public required string Genre { get; init; }

    public required string Contenu { get; init; }

    public required DateTime CreeLe { get; init; }

    public DateTime? RemisLe { get; set; }

    public int Essais { get; set; }

    /// <summary>Not tried again before this instant; null once delivered.</summary>
    public DateTime? ProchainEssai { get; set; }

    /// <summary>Type of the last failure, without its text: a text could name someone.</summary>
    public string? Echec { get; set; }

    internal static MessageSortant De<T>(T message, DateTime instant) where T : notnull => new()
    {
        Id = Id<MessageSortant>.Nouveau(),
        Genre = typeof(T).FullName!,
        Contenu = JsonSerializer.Serialize(message),
        CreeLe = instant,
        // The writer delivers it at once; the catch-up only takes what was left behind.
        ProchainEssai = instant.AddMinutes(1),
    };
}
