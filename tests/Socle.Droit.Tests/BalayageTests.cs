using Socle.Droit.Tests.Aide;

namespace Socle.Droit.Tests;

/// <summary>
/// Every worker of the tables, every day from 2017 to 2030: an answer may only change on a day that a rule, a fact or an age
/// explains, and a state only when its own date passes.
/// </summary>
public sealed class BalayageTests
{
    private static readonly DateOnly s_fin = new(2030, 12, 31);

    [Fact]
    public void Repondre_ChaqueJourDe2017A2030_NeChangeQueLesJoursExpliques()
    {
        var sauts = new List<string>();
        foreach (var ligne in Tables.Toutes.DistinctBy(l => l.Faits))
        {
            Balayer(ligne.Faits, ligne.Situation, sauts);
        }

        sauts.Take(20).ShouldBeEmpty();
    }

    [Fact]
    public void Etat_ChaqueJour_SuitSaSeuleDate()
    {
        var reponse = new ReponseSuivi();
        foreach (var situation in Tables.Toutes.DistinctBy(l => l.Faits).Select(l => l.Situation))
        {
            for (var jour = LeDroit.PremierJour; jour <= s_fin; jour = jour.AddDays(13))
            {
                MoteurSuivi.Repondre(situation, jour, reponse);
                foreach (var exigence in reponse.Exigences)
                {
                    var attendu = exigence.EnRetardLe is { } retard && jour >= retard ? EtatExigence.EnRetard : EtatExigence.AFaire;
                    exigence.Etat.ShouldBeOneOf(attendu, EtatExigence.Dispensee, EtatExigence.NonRequise, EtatExigence.Inconnu);
                    (exigence.Etat is EtatExigence.Dispensee or EtatExigence.NonRequise or EtatExigence.Inconnu && exigence.AuPlusTard is not null).ShouldBeFalse();
                }
            }
        }
    }

    private static void Balayer(string faits, SituationSuivi situation, List<string> sauts)
    {
        var expliques = JoursExpliques(situation);
        var reponse = new ReponseSuivi();
        var hier = 0;
        for (var jour = LeDroit.PremierJour; jour <= s_fin; jour = jour.AddDays(1))
        {
            MoteurSuivi.Repondre(situation, jour, reponse);
            var empreinte = Empreinte(reponse);
            if (empreinte != hier && jour > LeDroit.PremierJour && !expliques.Contains(jour))
            {
                sauts.Add($"{jour:dd/MM/yyyy} : {faits}");
            }

            hier = empreinte;
        }
    }

    /// <summary>All that an answer says, but the states that its own dates explain.</summary>
    private static int Empreinte(ReponseSuivi reponse)
    {
        var empreinte = new HashCode();
        empreinte.Add(reponse.HorsCouverture);
        empreinte.Add(reponse.Categorie);
        empreinte.Add(reponse.Motifs);
        empreinte.Add(reponse.Droits);
        empreinte.Add(reponse.Alertes);
        empreinte.Add(reponse.Manquants);
        foreach (var exigence in reponse.Exigences)
        {
            var etat = exigence.Etat == EtatExigence.EnRetard ? EtatExigence.AFaire : exigence.Etat;
            empreinte.Add(exigence with { Etat = etat });
        }

        return empreinte.ToHashCode();
    }

    private static HashSet<DateOnly> JoursExpliques(SituationSuivi s)
    {
        var jours = LeDroit.Regles.Where(r => r.Section is Section.A or Section.B).SelectMany(r => r.Versions).Select(v => v.Du).ToHashSet();
        jours.Add(s.Naissance.AddYears(18));
        jours.Add(s.DebutPoste);
        jours.UnionWith(Enumerable.Range(43, 4).Select(age => new DateOnly(s.Naissance.Year + age, 1, 1)));
        jours.UnionWith(Enumerable.Range(-2, 4).Where(_ => s.AnneeMiCarriere is not null).Select(n => new DateOnly(s.AnneeMiCarriere!.Value + n, 1, 1)));
        jours.UnionWith(s.Visites.Select(v => v.Date));
        jours.UnionWith(s.Demandes.Select(d => d.Le));
        jours.UnionWith(s.Arrets.SelectMany(a => new[] { a.Debut, (a.Fin ?? a.Debut).AddDays(10), (a.Fin ?? a.Debut).AddYears(1).AddDays(1) }));
        var fins = s.Expositions.Select(e => e.Fin).Append(s.FinPoste).OfType<DateOnly>();
        jours.UnionWith(fins.SelectMany(f => new[] { f.AddDays(1), f.AddMonths(-1), f.AddMonths(6).AddDays(1) }));
        jours.UnionWith(s.Expositions.Select(e => e.Debut));
        return jours;
    }
}
