namespace Socle.Dossier.Contenus;

/// <summary>A letter between professionals.</summary>
[Genre(GenreEcrit.Courrier)]
public sealed record Courrier(string Correspondant, bool Recu, string Objet, string? Texte) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.Courrier;

    public override string Resume => $"{(Recu ? "De" : "À")} {Correspondant}, {Objet}";
}

[Genre(GenreEcrit.Conseil)]
public sealed record Conseil(Terme Theme, bool FicheRemise, string? Commentaire) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.Conseil;

    public override string Resume => Theme.Libelle;
}

public enum NatureDemande
{
    EtudeDePoste,
    AssistantSocial,
    CellulePdp,
    AvisSpecialise,
    ExamenComplementaire,
    RetourAuMedecin,
    Staff,
}

[Genre(GenreEcrit.Demande)]
public sealed record Demande(NatureDemande Nature, string? Precisions) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.Demande;

    public override string Resume => Nature switch
    {
        NatureDemande.EtudeDePoste => "Étude de poste",
        NatureDemande.AssistantSocial => "Assistant social",
        NatureDemande.CellulePdp => "Cellule de prévention de la désinsertion professionnelle",
        NatureDemande.AvisSpecialise => "Avis d’un spécialiste",
        NatureDemande.ExamenComplementaire => "Examen complémentaire",
        NatureDemande.RetourAuMedecin => "Adressé au médecin",
        NatureDemande.Staff => "Présentation au staff",
        _ => throw new InvalidOperationException("Unknown request."),
    };
}

/// <summary>That the worker was told their rights: at the creation of the file and at its transfer (R. 4624-45-6).</summary>
[Genre(GenreEcrit.InformationDelivree)]
public sealed record InformationDelivree(string Objet, string Support) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.InformationDelivree;

    public override string Resume => Objet;
}

/// <summary>What the worker agreed to, or not, in words they were read.</summary>
[Genre(GenreEcrit.Consentement)]
public sealed record Consentement(string Objet, bool Accorde, string? Precisions) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.Consentement;

    public override string Resume => Accorde ? $"{Objet}\u00A0: oui" : $"{Objet}\u00A0: non";
}
