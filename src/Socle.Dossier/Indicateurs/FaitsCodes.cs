using Socle.Dossier.Contenus;
using Socle.Dossier.Protocoles;
using Socle.Dossier.Visites.Sections;
using Socle.Droit;
using Socle.Suivi.Indicateurs;

namespace Socle.Dossier.Indicateurs;

/// <summary>A thing a visit said, as a code of a closed list.</summary>
public readonly record struct FaitCode(GenreFait Genre, string Code);

/// <summary>What may be counted of a visit: codes of closed lists, each once. Words of any kind are left out, or counted as « autre ». Pure.</summary>
public static class FaitsCodes
{
    /// <param name="declarees">Codes of the exposures the employer declared.</param>
    public static IReadOnlyList<FaitCode> De(TypeVisite type, IEnumerable<string> declarees, IEnumerable<Contenu> contenus) =>
    [
        .. declarees.Select(c => new FaitCode(GenreFait.Exposition, c)).Concat(contenus.SelectMany(De)).Prepend(new(GenreFait.Visite, Codes.TypesDeVisite.De(type)))
            .Distinct().OrderBy(f => f.Genre).ThenBy(f => f.Code, StringComparer.Ordinal),
    ];

    private static IEnumerable<FaitCode> De(Contenu contenu) => contenu switch
    {
        ExpositionConstatee e => VocabulaireDesProtocoles.Expositions.Trouver(e.Agent.Code) is { } terme ? [new(GenreFait.Exposition, terme.Code)] : [],
        Constantes or ExamenComplementaire or SuiviDeProtocole => Mesures(contenu).Where(c => VocabulaireDesProtocoles.Examens.Trouver(c) is not null).Select(c => new FaitCode(GenreFait.Mesure, c)),
        Conseil c => [new(GenreFait.Conseil, Conseil(c.Theme))],
        Demande d => [new(GenreFait.Demande, d.Nature.ToString())],
        _ => [],
    };

    private static IEnumerable<string> Mesures(Contenu contenu) => contenu switch
    {
        Constantes c => new[] { "TENSION", "POULS", "POIDS_TAILLE" }.Where(code => DejaFait.EstCelle(c, code)),
        ExamenComplementaire { Fait: not null } e => [e.Examen.Code],
        SuiviDeProtocole s => s.Mesures.Where(m => m.Etat == EtatMesure.Faite).Select(m => m.Code),
        _ => [],
    };

    private static string Conseil(Terme theme) =>
        VocabulaireDesProtocoles.Conseils.Trouver(theme.Code) is { } terme ? terme.Code
        : theme.Thesaurus == DejaFait.Thesaurus ? CodesIndicateurs.FicheDeProtocole
        // The tick boxes of the visit: a closed list too.
        : ChampsDeVisite.Themes.Contains(theme.Libelle) ? theme.Libelle
        : CodesIndicateurs.Autre;
}
