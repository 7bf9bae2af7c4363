using System.Globalization;

namespace Socle.Droit.Tests.Aide;

/// <summary>
/// What an answer must say, separated by « ; » : <c>SIR ; EMA_EMBAUCHE 15/01/2026 avant affectation en retard ; sans VIP_INITIALE ;
/// droit PREREPRISE 20/07/2026 ; alerte CHANGEMENT_CATEGORIE ; manque poste.joursSaison</c>.
/// </summary>
internal static class Attendu
{
    public static void Verifier(string texte, SituationSuivi situation, ReponseSuivi reponse)
    {
        var obtenu = ContratSuivi.EcrireReponse(null, situation, reponse);
        foreach (var attendu in texte.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Est(attendu, reponse).ShouldBeTrue($"« {attendu} » attendu, obtenu : {obtenu}");
        }
    }

    private static bool Est(string attendu, ReponseSuivi reponse)
    {
        var mots = attendu.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return mots[0] switch
        {
            "SI" or "SIA" or "SIR" => Codes.Categories.De(reponse.Categorie) == mots[0],
            "motif" => reponse.Motifs.Any(m => Codes.Motifs.De(m.Code) == mots[1]),
            "sans" when mots[1] == "alerte" => reponse.Alertes.All(a => Codes.Alertes.De(a.Code) != mots[2]),
            "sans" when mots[1] == "droit" => reponse.Droits.All(d => Codes.Droits.De(d.Code) != mots[2]),
            "sans" when mots[1] == "manque" => reponse.Manquants.Count == 0,
            "sans" => reponse.Exigences.All(e => Codes.Visites.De(e.Visite) != mots[1]),
            "droit" => reponse.Droits.Any(d => Codes.Droits.De(d.Code) == mots[1] && (mots.Length < 3 || d.OuvertLe == Faits.Date(mots[2]))),
            "alerte" => reponse.Alertes.Any(a => Codes.Alertes.De(a.Code) == mots[1] && (mots.Length < 3 || a.Date == Faits.Date(mots[2]))),
            "manque" => reponse.Manquants.Any(m => m.Chemin == mots[1]),
            "hors-couverture" => reponse.HorsCouverture,
            _ => reponse.Exigences.Count(e => Codes.Visites.De(e.Visite) == mots[0]) == 1
                && EstExigence(attendu, mots, reponse.Exigences.Single(e => Codes.Visites.De(e.Visite) == mots[0])),
        };
    }

    private static bool EstExigence(string attendu, string[] mots, Exigence exigence)
    {
        var date = mots.Skip(1).Take(1).Select(m => DateOnly.TryParseExact(m, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) ? d : (DateOnly?)null).SingleOrDefault();
        return (date is null || exigence.AuPlusTard == date)
            && (!attendu.Contains("sans date") || exigence.AuPlusTard is null)
            && (!attendu.Contains("avant affectation") || exigence.AvantAffectation)
            && (!attendu.Contains("après affectation") || !exigence.AvantAffectation)
            && (!attendu.Contains("à faire") || exigence.Etat == EtatExigence.AFaire)
            && (!attendu.Contains("en retard") || exigence.Etat == EtatExigence.EnRetard)
            && (!attendu.Contains("dispensée") || exigence.Etat == EtatExigence.Dispensee)
            && (!attendu.Contains("non requise") || exigence.Etat == EtatExigence.NonRequise)
            && exigence.HorsCouverture == attendu.Contains("hors couverture")
            && (Apres(attendu, " preuve ") is not { } preuve || Codes.Preuves.De(exigence.Preuve) == preuve)
            && (Apres(attendu, " selon ") is not { } article || exigence.Sources.Articles().Contains(article));
    }

    /// <summary>« preuve X » and « selon Y » come last, in this order.</summary>
    private static string? Apres(string texte, string mot)
    {
        var debut = texte.IndexOf(mot, StringComparison.Ordinal);
        if (debut < 0)
        {
            return null;
        }

        var reste = texte[(debut + mot.Length)..];
        var fin = reste.IndexOf(" selon ", StringComparison.Ordinal);
        return fin < 0 ? reste.Trim() : reste[..fin].Trim();
    }
}
