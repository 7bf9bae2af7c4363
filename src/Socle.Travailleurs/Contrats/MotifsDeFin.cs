using System.Collections.Frozen;

namespace Socle.Travailleurs.Contrats;

/// <summary>Why contracts end, by the DSN's codes (NEODeS, S21.G00.62.002). Labels are ours, shortened for a list.</summary>
public static class MotifsDeFin
{
    public static IReadOnlyList<(string Code, string Libelle)> Tous { get; } =
    [
        ("059", "Démission"),
        ("043", "Rupture conventionnelle"),
        ("031", "Fin de contrat à durée déterminée"),
        ("032", "Fin de mission d’intérim"),
        ("034", "Fin de période d’essai, par l’employeur"),
        ("035", "Fin de période d’essai, par le salarié"),
        ("081", "Fin de contrat d’apprentissage"),
        ("039", "Départ à la retraite, par le salarié"),
        ("038", "Mise à la retraite, par l’employeur"),
        ("036", "Rupture anticipée d’un CDD ou d’une mission, par l’employeur"),
        ("037", "Rupture anticipée d’un CDD ou d’une mission, par le salarié"),
        ("084", "Rupture d’un commun accord d’un CDD ou d’un apprentissage"),
        ("014", "Licenciement pour motif économique"),
        ("011", "Licenciement après redressement ou liquidation judiciaire"),
        ("012", "Licenciement après fermeture définitive de l’établissement"),
        ("015", "Licenciement pour fin de chantier"),
        ("020", "Licenciement pour un autre motif"),
        ("087", "Licenciement pour faute grave"),
        ("088", "Licenciement pour faute lourde"),
        ("091", "Licenciement pour inaptitude d’origine non professionnelle"),
        ("092", "Licenciement pour inaptitude d’origine professionnelle"),
        ("033", "Rupture anticipée d’un CDD ou d’une mission pour inaptitude"),
        ("025", "Autre fin de contrat pour motif économique"),
        ("026", "Rupture avec contrat de sécurisation professionnelle"),
        ("058", "Prise d’acte de la rupture"),
        ("082", "Résiliation judiciaire"),
        ("083", "Rupture pour force majeure"),
        ("066", "Décès du salarié"),
        ("065", "Décès de l’employeur ou cessation d’une relation particulière"),
        ("998", "Transfert du contrat vers un autre établissement"),
        ("999", "Fin de la relation avec l’employeur (autre qu’un contrat de travail)"),
    ];

    private static readonly FrozenDictionary<string, string> ParCode = Tous.ToFrozenDictionary(m => m.Code, m => m.Libelle);

    public static bool Existe(string code) => ParCode.ContainsKey(code);

    /// <summary>The label, or the code itself when the norm has grown since.</summary>
    public static string Libelle(string code) => ParCode.GetValueOrDefault(code, $"motif {code}");
}
