using Socle.Droit;

namespace Socle.Suivi.Reprise;

/// <summary>One contract seen by both: what the old software said, and the law's whole answer.</summary>
internal sealed record CasCompare(AncienneEcheance Ancienne, SituationSuivi Situation, ReponseSuivi Reponse, Exigence? Prochaine, DateOnly Date)
{
    public SuiviLu Suivi => Ancienne.Suivi;

    /// <summary>Socle's date: the next visit due for this contract.</summary>
    public DateOnly? DateSocle => Prochaine?.AuPlusTard;

    /// <summary>The old category; an examination as next visit says the reinforced one.</summary>
    public Categorie? AncienneCategorie =>
        Suivi.Categorie ?? (Suivi.CalculeeGenre?.Type is TypeVisite.Ema or TypeVisite.SirIntermediaire ? Categorie.Sir : null);

    public Visite? AncienneVisite => Suivi.CalculeeGenre?.Visite;

    /// <summary>The delay of the law behind Socle's date, when it is one.</summary>
    public Delai? DelaiLegal => Prochaine is { FixeeParLeProfessionnel: false } e && e.Fondement is VersionRegle<Delai> delai ? delai.Valeur : null;
}

/// <summary>Why the two dates differ.</summary>
internal readonly record struct Ecart(MotifEcart Motif, string Phrase);
