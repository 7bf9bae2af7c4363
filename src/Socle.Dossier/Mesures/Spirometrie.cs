using Socle.Droit;
using Socle.Noyau;

namespace Socle.Dossier.Mesures;

/// <summary>One blow. Volumes in litres, flows in litres per second.</summary>
public sealed record EssaiSpirometrie
{
    private EssaiSpirometrie(decimal vems, decimal cvf) => (Vems, Cvf) = (vems, cvf);

    public decimal Vems { get; }

    public decimal Cvf { get; }

    public decimal? Dep { get; private init; }

    public decimal? Dem2575 { get; private init; }

    /// <summary>Flow when 75 % of the capacity is still to come out (Europe's MEF 75, America's FEF 25).</summary>
    public decimal? Dem75 { get; private init; }

    public decimal? Dem50 { get; private init; }

    public decimal? Dem25 { get; private init; }

    public static Resultat<EssaiSpirometrie> Creer(
        decimal vems, decimal cvf, decimal? dep = null, decimal? dem2575 = null, decimal? dem75 = null, decimal? dem50 = null, decimal? dem25 = null)
    {
        var refus = Refus.Reunir([
            Hors(Grandeur.Vems, vems), Hors(Grandeur.Cvf, cvf), Hors(Grandeur.Dep, dep), Hors(Grandeur.Dem2575, dem2575),
            Hors(Grandeur.Dem75, dem75), Hors(Grandeur.Dem50, dem50), Hors(Grandeur.Dem25, dem25),
        ]);
        if (refus is { } r)
        {
            return r;
        }
        return vems <= cvf
            ? new EssaiSpirometrie(vems, cvf) { Dep = dep, Dem2575 = dem2575, Dem75 = dem75, Dem50 = dem50, Dem25 = dem25 }
            : new Refus("mesure.spiro.ordre", "Le VEMS ne peut pas dépasser la CVF du même essai : les deux nombres sont peut-être inversés.", Grandeur.Vems.Code);
    }

    private static Refus? Hors(Grandeur grandeur, decimal? valeur) =>
        valeur is { } v && grandeur.Verifier(v) is { EstRefus: true } r ? r.Refus : null;
}

/// <summary>The blows kept of one session, before a bronchodilator and perhaps after. What is told of the session: the greatest VEMS and
/// the greatest CVF even when they come from two blows, and the flows of the blow whose sum is greatest (ATS/ERS).</summary>
public sealed record Spirometrie
{
    private Spirometrie(IReadOnlyList<EssaiSpirometrie> avant, IReadOnlyList<EssaiSpirometrie> apres) => (Avant, Apres) = (avant, apres);

    public static Norme NormeReversibilite { get; } = new(
        "Réponse au bronchodilatateur", "ATS/ERS 2005 : VEMS ou CVF augmenté d’au moins 12 % de la valeur initiale et d’au moins 200 mL", Preuve.SSec,
        "L’ERS/ATS 2021 propose un autre critère (plus de 10 % de la valeur prédite), non encodé.");

    public static Norme NormeRepetabilite { get; } = new(
        "Deux meilleurs essais comparables", "ATS/ERS 2005 et 2019 : écart d’au plus 0,150 L (0,100 L si la CVF est d’au plus 1 L)", Preuve.M);

    public IReadOnlyList<EssaiSpirometrie> Avant { get; }

    /// <summary>Empty when no bronchodilator was given.</summary>
    public IReadOnlyList<EssaiSpirometrie> Apres { get; }

    public decimal Vems => Avant.Max(e => e.Vems);

    public decimal Cvf => Avant.Max(e => e.Cvf);

    public decimal? Dep => Avant.Max(e => e.Dep);

    public EssaiSpirometrie MeilleurEssai => Avant.MaxBy(e => e.Vems + e.Cvf)!;

    /// <summary>VEMS/CVF in per cent, of the greatest of each.</summary>
    public decimal Tiffeneau => Rapport(Avant);

    public decimal? TiffeneauApres => Apres.Count == 0 ? null : Rapport(Apres);

    /// <summary>Null with fewer than two blows: nothing was repeated.</summary>
    public bool? EstRepetable => Avant.Count < 2 ? null : Proches(Avant.Select(e => e.Vems)) && Proches(Avant.Select(e => e.Cvf));

    /// <summary>Null without a bronchodilator.</summary>
    public bool? EstReversible => Apres.Count == 0 ? null : Augmente(Vems, Apres.Max(e => e.Vems)) || Augmente(Cvf, Apres.Max(e => e.Cvf));

    public static Resultat<Spirometrie> Creer(IEnumerable<EssaiSpirometrie> avant, IEnumerable<EssaiSpirometrie>? apres = null)
    {
        var (a, b) = (avant.ToList(), (apres ?? []).ToList());
        return a.Count switch
        {
            0 => new Refus("mesure.spiro.vide", "La spirométrie ne contient aucun essai retenu."),
            > 20 => new Refus("mesure.spiro.essais", "Plus de vingt essais : gardez les essais acceptables."),
            _ => new Spirometrie(a.AsReadOnly(), b.AsReadOnly()),
        };
    }

    private static decimal Rapport(IReadOnlyList<EssaiSpirometrie> essais) =>
        Math.Round(essais.Max(e => e.Vems) * 100 / essais.Max(e => e.Cvf), 1, MidpointRounding.AwayFromZero);

    private bool Proches(IEnumerable<decimal> volumes)
    {
        var deux = volumes.OrderDescending().Take(2).ToList();
        return deux[0] - deux[1] <= (Cvf <= 1 ? 0.100m : 0.150m);
    }

    private static bool Augmente(decimal avant, decimal apres) => apres - avant >= 0.2m && (apres - avant) * 100 >= avant * 12;
}
