using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;

namespace Socle.Dossier.Protocoles;

/// <summary>When something a protocol asks was last done, whoever asked it. Pure.</summary>
public static class DejaFait
{
    /// <summary>What an advice sheet is filed under.</summary>
    public const string Thesaurus = "protocole";

    /// <summary>The day this examination was last made, from any part of the file.</summary>
    public static DateOnly? Mesure(IEnumerable<ElementDossier> elements, string code) =>
        elements.Where(e => EstCelle(e.Contenu, code)).Max(e => (DateOnly?)((e.Contenu as ExamenComplementaire)?.Fait ?? e.Ecrit.Jour));

    /// <summary>Is this what that code names, made and not only asked for?</summary>
    public static bool EstCelle(Contenu contenu, string code) => contenu switch
    {
        Constantes c => code switch { "TENSION" => c.Systolique is not null, "POULS" => c.Pouls is not null, "POIDS_TAILLE" => c.Imc is not null, _ => false },
        ExamenComplementaire e => e.Fait is not null && e.Examen.Code == code,
        SuiviDeProtocole s => s.Mesures.Any(m => m.Code == code && m.Etat == EtatMesure.Faite),
        _ => contenu.Genre switch
        {
            GenreEcrit.Audiogramme => code == "AUDIOMETRIE",
            GenreEcrit.Spirometrie => code == "SPIROMETRIE",
            GenreEcrit.AcuiteVisuelle => code is "ACUITE_VISUELLE" or "ERGOVISION",
            _ => false,
        },
    };

    public static DateOnly? Question(IEnumerable<ElementDossier> elements, string famille, string code) =>
        elements.Where(e => e.Contenu is SuiviDeProtocole s && s.Famille == famille && s.Reponses.Any(r => r.Code == code)).Max(e => (DateOnly?)e.Ecrit.Jour);

    public static DateOnly? Conseil(IEnumerable<ElementDossier> elements, string famille, string code) =>
        elements.Where(e => e.Contenu is Conseil { Theme: { Thesaurus: Thesaurus } theme } && theme.Code == Code(famille, code)).Max(e => (DateOnly?)e.Ecrit.Jour);

    /// <summary>Of an advice, the same through versions.</summary>
    public static string Code(string famille, string code) => $"{famille}-{code}";

    /// <summary>It was done within the period: not asked again before that day.</summary>
    public static DateOnly? Jusque(DateOnly? fait, int? mois, DateOnly jour) =>
        fait is { } le && mois is { } tous && le.AddMonths(tous) is var avant && avant > jour ? avant : null;
}
