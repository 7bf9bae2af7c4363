namespace Socle.Dossier.Contenus;

public enum NatureAntecedent
{
    Medical,
    Chirurgical,
    Familial,
    Professionnel,
    Allergie,
}

/// <param name="Terme">Coded; absent when no term fits, then the words say it.</param>
/// <param name="Annee">Year, when known.</param>
[Genre(GenreEcrit.Antecedent)]
public sealed record Antecedent(NatureAntecedent Nature, Terme? Terme, string? Texte, int? Annee, bool EnCours) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.Antecedent;

    public override string Resume => Terme?.Libelle ?? Texte ?? "";
}

/// <summary>Tobacco, alcohol, sport, sleep…</summary>
/// <param name="Quantite">As said: « 10 cigarettes par jour ».</param>
[Genre(GenreEcrit.HabitudeDeVie)]
public sealed record HabitudeDeVie(Terme? Terme, string? Texte, string? Quantite, bool Sevre) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.HabitudeDeVie;

    public override string Resume => Terme?.Libelle ?? Texte ?? "";
}

[Genre(GenreEcrit.Traitement)]
public sealed record Traitement(string Nom, string? Posologie, DateOnly? Debut, DateOnly? Fin) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.Traitement;

    public override string Resume => Nom;
}

/// <param name="Rappel">Day of the next dose, when one was set.</param>
[Genre(GenreEcrit.Vaccination)]
public sealed record Vaccination(Terme Vaccin, DateOnly? Le, string? Lot, int? Dose, DateOnly? Rappel) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.Vaccination;

    public override string Resume => Vaccin.Libelle;
}

/// <summary>What was found by system; « normal » is said, not left out.</summary>
[Genre(GenreEcrit.ExamenClinique)]
public sealed record ExamenClinique(string Appareil, bool Normal, IReadOnlyList<Terme> Constats, string? Texte) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.ExamenClinique;

    public override string Resume => Normal ? $"{Appareil}, sans particularité" : Appareil;
}

/// <summary>A complaint, a sign or an illness of now, found or told: what work may do to someone, or the other way round.</summary>
[Genre(GenreEcrit.EffetSante)]
public sealed record EffetSante(Terme Effet, DateOnly? Debut, string? Commentaire) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.EffetSante;

    public override string Resume => Effet.Libelle;
}

[Genre(GenreEcrit.ExamenComplementaire)]
public sealed record ExamenComplementaire(Terme Examen, DateOnly? Prescrit, DateOnly? Fait, string? Resultat, string? Conclusion) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.ExamenComplementaire;

    public override string Resume => Examen.Libelle;
}

/// <summary>Free words of the clinician.</summary>
[Genre(GenreEcrit.Observation)]
public sealed record Observation(string Texte) : Contenu
{
    public override GenreEcrit Genre => GenreEcrit.Observation;

    public override string Resume => Texte.Length <= 80 ? Texte : string.Concat(Texte.AsSpan(0, 79), "…");
}
