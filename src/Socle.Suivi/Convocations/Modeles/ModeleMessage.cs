using Socle.Noyau;

namespace Socle.Suivi.Convocations.Modeles;

/// <summary>The text of a message, as the service wrote it. Absent: the product's own.</summary>
public sealed class ModeleMessage
{
    public required Id<ModeleMessage> Id { get; init; }

    public required GenreMessage Genre { get; init; }

    public required Canal Canal { get; init; }

    public required DestinataireMessage Destinataire { get; init; }

    /// <summary>Of a mail or a letter.</summary>
    public string? Objet { get; set; }

    public required string Corps { get; set; }
}

/// <summary>Which text.</summary>
public readonly record struct CleModele(GenreMessage Genre, Canal Canal, DestinataireMessage Destinataire)
{
    /// <summary>Those that exist: employers receive no SMS.</summary>
    public static IReadOnlyList<CleModele> Toutes { get; } =
    [
        .. from d in Enum.GetValues<DestinataireMessage>()
           from g in Enum.GetValues<GenreMessage>()
           from c in Enum.GetValues<Canal>()
           where !(d == DestinataireMessage.Employeur && c == Canal.Sms)
           select new CleModele(g, c, d),
    ];

    public bool AObjet => Canal != Canal.Sms;
}

public sealed record TexteModele(string? Objet, string Corps);
