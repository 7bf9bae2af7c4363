using FsCheck;
using FsCheck.Fluent;
using Socle.Droit.Tests.Aide;

namespace Socle.Droit.Tests;

/// <summary>What holds for any worker on any day.</summary>
public sealed class ProprietesTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(3000);

    private static readonly Gen<(SituationSuivi Situation, DateOnly Date)> s_cas =
        Situations.Toutes.SelectMany(s => Situations.DatesDuDroit.Select(d => (s, d)));

    [Fact]
    public void Repondre_NImporteQuelCas_CiteToujoursSaSource() => Pour(s_cas, cas =>
    {
        var reponse = MoteurSuivi.Repondre(cas.Situation, cas.Date);
        foreach (var exigence in reponse.Exigences)
        {
            exigence.Sources.Articles().ShouldNotBeEmpty();
            exigence.Preuve.ShouldBe(exigence.Sources.Versions().Max(v => v.Preuve));
            exigence.Explication(cas.Situation, Public.Employeur).ShouldEndWith(".");
            var pourquoi = exigence.Pourquoi(cas.Situation, Public.Employeur);
            char.IsUpper(pourquoi[0]).ShouldBeTrue(pourquoi);
            exigence.Explication(cas.Situation, Public.Employeur).ShouldEndWith(pourquoi[1..]);
            (exigence.Etat == EtatExigence.Inconnu).ShouldBe(exigence.HorsCouverture);
        }

        reponse.Motifs.ShouldAllBe(m => m.Source.Article.Length > 0);
        reponse.Droits.ShouldAllBe(d => d.Sources.Articles().Count > 0);
        reponse.Exigences.Select(e => e.Visite).ShouldBeUnique();
        (reponse.Categorie is Categorie.Si or 0).ShouldBe(reponse.Motifs.Count == 0);
    });

    [Fact]
    public void Repondre_VipEtEma_JamaisAuMemeTitre() => Pour(s_cas, cas =>
    {
        var reponse = MoteurSuivi.Repondre(cas.Situation, cas.Date);
        var visites = reponse.Exigences.Select(e => e.Visite).ToHashSet();
        (visites.Contains(Visite.VipInitiale) && visites.Contains(Visite.VipPeriodique)).ShouldBe(
            reponse.Exigences.Any(e => e is { Visite: Visite.VipInitiale, Etat: EtatExigence.Dispensee }) && visites.Contains(Visite.VipPeriodique));
        if (reponse.Categorie == Categorie.Sir)
        {
            visites.ShouldNotContain(Visite.VipInitiale);
            visites.ShouldNotContain(Visite.VipPeriodique);
        }
        else
        {
            visites.ShouldNotContain(Visite.EmaPeriodique);
            visites.ShouldNotContain(Visite.SirIntermediaire);
        }
    });

    [Fact]
    public void Repondre_OrdreDesFaits_NeChangeRien() => Pour(s_cas, cas =>
    {
        var inverse = cas.Situation with
        {
            Expositions = cas.Situation.Expositions.Reverse().ToArray(),
            Visites = cas.Situation.Visites.Reverse().ToArray(),
            Arrets = cas.Situation.Arrets.Reverse().ToArray(),
            Demandes = cas.Situation.Demandes.Reverse().ToArray(),
        };
        Texte(inverse, cas.Date, sansManquants: true).ShouldBe(Texte(cas.Situation, cas.Date, sansManquants: true));
    });

    [Fact]
    public void Rejouer_FaitsEcritsPuisRelus_DonneLaMemeReponse() => Pour(s_cas, cas =>
    {
        var relus = ContratSuivi.LireSituation(ContratSuivi.EcrireSituation(cas.Situation));
        relus.Fautes.ShouldBeEmpty();
        relus.Situation.ShouldBe(cas.Situation);
        Texte(relus.Situation!, cas.Date).ShouldBe(Texte(cas.Situation, cas.Date));
    });

    [Fact]
    public void Repondre_DansUneReponseDejaServie_DonneLaMemeReponse() => Pour(s_cas.ArrayOf(4), plusieurs =>
    {
        var servie = new ReponseSuivi();
        foreach (var (situation, date) in plusieurs)
        {
            MoteurSuivi.Repondre(situation, date, servie);
            ContratSuivi.EcrireReponse(null, situation, servie).ShouldBe(Texte(situation, date));
        }
    });

    [Fact]
    public void Repondre_DatePlusProcheDuProfessionnel_NeReculeAucuneDate() => Pour(s_cas, cas =>
    {
        var visites = cas.Situation.Visites.Select(v => v.ProchaineAuPlusTard is null && v.Date < cas.Date
            ? v with { ProchaineAuPlusTard = v.Date.AddDays(200) }
            : v).ToArray();
        if (cas.Situation.Visites.Any(v => v.ProchaineAuPlusTard is not null))
        {
            return;
        }

        var avant = MoteurSuivi.Repondre(cas.Situation, cas.Date);
        var apres = MoteurSuivi.Repondre(cas.Situation with { Visites = visites }, cas.Date);
        foreach (var exigence in avant.Exigences)
        {
            apres.Exigences.Single(e => e.Visite == exigence.Visite).AuPlusTard.GetValueOrDefault()
                .ShouldBeLessThanOrEqualTo(exigence.AuPlusTard.GetValueOrDefault());
        }
    });

    /// <summary>Rehiring apart: a waiver lost brings a new first visit, which may come after the old renewal.</summary>
    [Fact]
    public void Repondre_TravailDeNuitOuHandicap_NAdoucitJamais() => Pour(s_cas, cas =>
    {
        var simple = cas.Situation with { Nuit = false, Handicap = false, Invalidite = false, EmbauchePrecedente = null };
        var avant = MoteurSuivi.Repondre(simple, cas.Date);
        foreach (var plus in new[] { simple with { Nuit = true }, simple with { Handicap = true }, simple with { Invalidite = true } })
        {
            var apres = MoteurSuivi.Repondre(plus, cas.Date);
            ((int)apres.Categorie).ShouldBeGreaterThanOrEqualTo((int)avant.Categorie);
            Premiere(apres).ShouldBeLessThanOrEqualTo(Premiere(avant));
        }
    });

    [Fact]
    public void Repondre_ExpositionAjoutee_NAdoucitPasLaCategorie() => Pour(
        s_cas.SelectMany(c => Situations.Expositions.Select(e => (c.Situation, c.Date, Exposition: e))), cas =>
    {
        var avant = MoteurSuivi.Repondre(cas.Situation, cas.Date);
        var apres = MoteurSuivi.Repondre(Exposer(cas.Situation, cas.Exposition), cas.Date);
        ((int)apres.Categorie).ShouldBeGreaterThanOrEqualTo((int)avant.Categorie);
    });

    /// <summary>
    /// At a post without visits: with them, an older exposure may rightly make a past examination count. Lead apart: a worker whom
    /// the law of 10/04/2026 brings under the reinforced follow-up owes the examination from that day, in place of the visit.
    /// </summary>
    [Fact]
    public void Repondre_ExpositionAjouteeDesLaPriseDePoste_NeReculePasLaPremiereDate() => Pour(
        s_cas.SelectMany(c => Situations.Expositions.Select(e => (c.Situation, c.Date, Exposition: e))), cas =>
    {
        var neuf = cas.Situation with
        {
            DebutPoste = cas.Situation.DebutPoste < LeDroit.PremierJour ? LeDroit.PremierJour : cas.Situation.DebutPoste,
            FinPoste = null,
            Contrat = TypeContrat.Cdi,
            Expositions = default,
            Engins = Engins.Aucun,
            Habilitations = Habilitations.Aucune,
            EmbauchePrecedente = null,
            Visites = default,
        };
        if (cas.Exposition.Risque == Risque.Plomb)
        {
            return;
        }

        var exposition = cas.Exposition with { Debut = neuf.DebutPoste, Fin = null };
        var avant = MoteurSuivi.Repondre(neuf, cas.Date);
        var apres = MoteurSuivi.Repondre(Exposer(neuf, exposition), cas.Date);
        Premiere(apres).ShouldBeLessThanOrEqualTo(Premiere(avant));
    });

    [Fact]
    public void Repondre_VisiteAVenir_NeChangeRien() => Pour(s_cas, cas =>
    {
        var faites = cas.Situation with { Visites = cas.Situation.Visites.Where(v => v.Date <= cas.Date).ToArray() };
        Texte(faites, cas.Date, sansManquants: true).ShouldBe(Texte(cas.Situation, cas.Date, sansManquants: true));
    });

    [Fact]
    public void Expliquer_AUnEmployeur_NeDitRienDeLaSante() => Pour(s_cas, cas =>
    {
        foreach (var exigence in MoteurSuivi.Repondre(cas.Situation, cas.Date).Exigences)
        {
            var lu = exigence.Explication(cas.Situation, Public.Employeur)
                + string.Concat(exigence.Faits(cas.Situation, Public.Employeur).Select(f => f.Libelle + f.Valeur));
            foreach (var mot in new[] { "handicap", "invalidit", "enceinte", "grossesse", "accouche", "préreprise" })
            {
                lu.ShouldNotContain(mot, Case.Insensitive);
            }
        }
    });

    private static SituationSuivi Exposer(SituationSuivi situation, FaitExposition exposition) =>
        situation with { Expositions = [.. situation.Expositions.AsSpan(), exposition] };

    private static DateOnly Premiere(ReponseSuivi reponse) => reponse.Exigences
        .Where(e => e.Visite is Visite.VipInitiale or Visite.VipPeriodique or Visite.EmaEmbauche or Visite.EmaPeriodique or Visite.SirIntermediaire)
        .Select(e => e.AuPlusTard ?? DateOnly.MaxValue).DefaultIfEmpty(DateOnly.MaxValue).Min();

    private static string Texte(SituationSuivi situation, DateOnly date, bool sansManquants = false)
    {
        var texte = ContratSuivi.EcrireReponse(null, situation, MoteurSuivi.Repondre(situation, date));
        var manquants = texte.IndexOf("\"manquants\"", StringComparison.Ordinal);
        return sansManquants && manquants > 0 ? texte[..manquants] : texte;
    }

    private static void Pour<T>(Gen<T> gen, Action<T> verifier) => Prop.ForAll(gen.ToArbitrary(), verifier).Check(s_config);
}
