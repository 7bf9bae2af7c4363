using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Contenus;
using Socle.Dossier.Formes;
using Socle.Dossier.Thesaurus;
using Socle.Dossier.Visites;
using Socle.Dossier.Visites.Sections;
using Socle.Droit;
using Socle.Suivi.Agenda;
using Socle.Suivi.Visites;
using Socle.Technique.Base;

namespace Socle.Dossier.Tests.Visites;

/// <summary>What was typed enters the file in one write; the administration learns the least, once.</summary>
public sealed class ConclureVisiteTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Conclure_VipDUnInfirmier_EcritLeDossierEtDitLeMoinsALAgenda(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var attendue = await monde.AttendueAsync(monde.Infirmier);
        var visite = (await monde.OuvrirAsync(monde.Infirmier, attendue)).Valeur;
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Mesures, ("systolique", "120"), ("diastolique", "80"), ("poids", "70,5"), ("taille", "175"));
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Antecedents, ("allergie", "pénicilline\nlatex"), ("traitements", "metformine"));
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Examen, ("tout", "oui"), ("constat-2", "épaule droite raide"));
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Conclusion, ("prochaine", "2027-03-02"));

        (await monde.ConclureAsync(monde.Infirmier, visite)).Valeur.ShouldBe(visite);

        var ecrits = await monde.Monde.LireAsync(monde.Medecin, monde.Lucie);
        ecrits.ShouldAllBe(e => e.Ecrit.VisiteId == visite);
        ecrits.Select(e => e.Contenu).OfType<Constantes>().Single().ShouldBe(new Constantes(120, 80, null, 70.5m, 175, null));
        ecrits.Select(e => e.Contenu).OfType<Constantes>().Single().Imc.ShouldBe(23.0m);
        ecrits.Select(e => e.Contenu).OfType<Antecedent>().Select(a => a.Texte).ShouldBe(["pénicilline", "latex"], ignoreOrder: true);
        ecrits.Select(e => e.Contenu).OfType<ExamenClinique>().Count(x => x.Normal).ShouldBe(8);
        (await monde.BrouillonsAsync()).ShouldBe(0);
        (await monde.VisiteAsync(visite)).Etat.ShouldBe(EtatVisite.Conclue);
        (await monde.RendezVousAsync(attendue)).Etat.ShouldBe(EtatRendezVous.Fait);
        var realisee = (await monde.RealiseesAsync()).ShouldHaveSingleItem();
        (realisee.Type, realisee.Date, realisee.Par, realisee.Mesures, realisee.ProchaineAuPlusTard, realisee.Conclue)
            .ShouldBe((TypeVisite.Vip, monde.Aujourdhui, Profession.Infirmier, false, new DateOnly(2027, 3, 2), true));
        (await monde.Monde.VerifierAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Conclure_MessageRecuDeuxFois_NeFaitQuUneVisite(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var attendue = await monde.AttendueAsync(monde.Infirmier);
        var visite = (await monde.OuvrirAsync(monde.Infirmier, attendue)).Valeur;
        (await monde.ConclureAsync(monde.Infirmier, visite)).EstSucces.ShouldBeTrue();
        (await monde.ConclureAsync(monde.Infirmier, visite)).Valeur.ShouldBe(visite, "asked twice");

        await monde.RecevoirAsync(new VisiteConclue(attendue, monde.Aujourdhui, Profession.Infirmier, false, null));

        (await monde.RealiseesAsync()).ShouldHaveSingleItem();
        var rendezVous = await monde.RendezVousAsync(attendue);
        (await monde.Monde.Services.DansAsync(s => s.GetRequiredService<ChangerEtat>().ExecuterAsync(new(attendue, rendezVous.Version, EtatRendezVous.EnVisite)))).Refus.Code.ShouldBe("agenda.conclue");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Conclure_ApresUnClicVisiteFaite_CompleteLaVisiteDuClic(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var attendue = await monde.AttendueAsync(monde.Infirmier, TypeVisite.Reprise);
        var visite = (await monde.OuvrirAsync(monde.Medecin, attendue)).Valeur;
        var rendezVous = await monde.RendezVousAsync(attendue);
        (await monde.Monde.Services.DansAsync(s => s.GetRequiredService<ChangerEtat>().ExecuterAsync(new(attendue, rendezVous.Version, EtatRendezVous.Fait)))).EstSucces.ShouldBeTrue();
        await monde.TaperAsync(monde.Medecin, visite, SectionVisite.Conclusion, ("mesures", "oui"));

        (await monde.ConclureAsync(monde.Medecin, visite)).EstSucces.ShouldBeTrue();

        var realisee = (await monde.RealiseesAsync()).ShouldHaveSingleItem();
        (realisee.Par, realisee.Mesures).ShouldBe((Profession.Medecin, true), "who made it, not who held the session");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Conclure_SaisieFausse_RefuseTousLesChampsEtGardeTout(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var visite = await monde.OuverteAsync();
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Mesures, ("systolique", "80"), ("diastolique", "120"), ("poids", "7o"));

        var refus = (await monde.ConclureAsync(monde.Infirmier, visite)).Refus;

        refus.Tous.Select(r => r.Champ).ShouldBe(["s5.poids", "s5.diastolique"], ignoreOrder: true);
        (await monde.BrouillonsAsync()).ShouldBe(1);
        (await monde.Monde.LireAsync(monde.Infirmier, monde.Lucie)).ShouldBeEmpty();
        (await monde.RealiseesAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Conclure_Mesures_LeMedecinDoitDireEtLInfirmierNePeutPas(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var duMedecin = await monde.OuverteAsync(monde.Medecin);
        (await monde.ConclureAsync(monde.Medecin, duMedecin)).Refus.Champ.ShouldBe("s12.mesures");
        await monde.TaperAsync(monde.Medecin, duMedecin, SectionVisite.Conclusion, ("mesures", "non"));
        (await monde.ConclureAsync(monde.Medecin, duMedecin)).EstSucces.ShouldBeTrue();

        var delInfirmier = await monde.OuverteAsync();
        await monde.TaperAsync(monde.Infirmier, delInfirmier, SectionVisite.Conclusion, ("mesures", "oui"));
        (await monde.ConclureAsync(monde.Infirmier, delInfirmier)).Refus.Champ.ShouldBe("s12.mesures");
    }

    [Theory]
    [InlineData("2026-03-01", false), InlineData("2026-03-02", false), InlineData("2026-03-03", true)]
    public async Task Conclure_ProchaineVisite_EstApresAujourdhui(string jour, bool accepte)
    {
        await using var monde = await MondeVisite.OuvrirAsync(Moteur.Sqlite);
        var visite = await monde.OuverteAsync();
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Conclusion, ("prochaine", jour));

        (await monde.ConclureAsync(monde.Infirmier, visite)).EstSucces.ShouldBe(accepte);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Conclure_ADistanceSansAccord_RefusePuisAccepteEtLeGarde(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var visite = (await monde.OuvrirAsync(monde.Infirmier, await monde.AttendueAsync(monde.Infirmier, lien: "https://video.example/1"))).Valeur;
        (await monde.ConclureAsync(monde.Infirmier, visite)).Refus.Code.ShouldBe("visite.consentement");

        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Consentement, ("accord", "oui"));

        (await monde.ConclureAsync(monde.Infirmier, visite)).EstSucces.ShouldBeTrue();
        (await monde.Monde.LireAsync(monde.Infirmier, monde.Lucie)).Single().Contenu.ShouldBe(new Consentement("Visite à distance", true, null));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Reorienter_DonneUneTacheAuMedecinQuiReprendLaPersonne(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var attendue = await monde.AttendueAsync(monde.Infirmier);
        var visite = (await monde.OuvrirAsync(monde.Infirmier, attendue)).Valeur;
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Entretien, ("plaintes", "douleur thoracique"));

        (await monde.ReorienterAsync(monde.Infirmier, visite, "sans attendre")).EstSucces.ShouldBeTrue();
        await monde.RecevoirAsync(new VisiteRendue(attendue, monde.Aujourdhui, true));

        var tache = (await monde.TachesAsync()).ShouldHaveSingleItem();
        (tache.VersRole, tache.AvantLe, tache.FaiteLe).ShouldBe((Technique.Acces.Role.Medecin, monde.Aujourdhui, null));
        (await monde.RendezVousAsync(attendue)).Etat.ShouldBe(EtatRendezVous.Arrive);
        (await monde.RealiseesAsync()).ShouldBeEmpty("the nurse's visit was not made");
        (await monde.Monde.LireAsync(monde.Medecin, monde.Lucie)).Select(e => e.Contenu).OfType<Demande>().Single().ShouldBe(new Demande(NatureDemande.RetourAuMedecin, "sans attendre"));

        var reprise = (await monde.OuvrirAsync(monde.Medecin, attendue)).Valeur;
        await monde.TaperAsync(monde.Medecin, reprise, SectionVisite.Conclusion, ("mesures", "non"));
        (await monde.ConclureAsync(monde.Medecin, reprise)).EstSucces.ShouldBeTrue();
        (await monde.TachesAsync()).Single().FaiteLe.ShouldNotBeNull();
        (await monde.RealiseesAsync()).Single().Par.ShouldBe(Profession.Medecin);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Conclure_MotsDUneListe_SontCodesEtLesAutresRestentDesMots(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var visite = await monde.OuverteAsync();
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Objet, ("expositions", "bruit\nvapeurs du four"), ("protections", "Casque"));
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Entretien, ("effets", "acouphènes"));
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Antecedents, ("chirurgical", "Appendicectomie\ncicatrice"));
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Examen, ("constat-2", "Lombalgie"));
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Vaccinations, ("vaccin-0", "Hépatite B"));
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Complementaires, ("examen-0", "audiometrie tonale"));
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Conseils, ("theme-2", "oui"), ("autre", "Mieux dormir"));

        (await monde.ConclureAsync(monde.Infirmier, visite)).EstSucces.ShouldBeTrue();

        var lus = (await monde.Monde.LireAsync(monde.Medecin, monde.Lucie)).Select(e => e.Contenu).ToList();
        var termes = lus.SelectMany(c => FormesDuDossier.De(c.Genre)!.Termes(c)).ToList();
        termes.Where(t => t.EstCode).Select(t => (t.Thesaurus, t.Code)).ShouldBe(
            [("expositions", "BRUIT"), ("prevention", "EPI_TETE"), ("effets", "ACOUPHENES"), ("antecedents", "CHIR_APPENDICE"), ("effets", "LOMBALGIE"), ("vaccins", "V_HEPATITE_B"), ("examens", "AUDIOMETRIE"), ("conseils", "T_BRUIT"), ("conseils", "C_SOMMEIL")],
            ignoreOrder: true);
        termes.Where(t => t.EstCode).ShouldAllBe(t => t.Version == ThesaurusDeDepart.Version);
        termes.Where(t => !t.EstCode).Select(t => t.Libelle).ShouldBe(["vapeurs du four"]);
        lus.OfType<Antecedent>().Select(a => a.Texte).ShouldBe([null, "cicatrice"], ignoreOrder: true);
        lus.OfType<ExamenClinique>().Single().Texte.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Abandonner_SeulementSiRienNEstEcrit(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var attendue = await monde.AttendueAsync(monde.Infirmier);
        var visite = (await monde.OuvrirAsync(monde.Infirmier, attendue)).Valeur;
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Observation, 0, "a", 1, ("texte", "x"));
        (await monde.AbandonnerAsync(monde.Infirmier, visite)).Refus.ShouldBe(RefusVisite.Ecrite);
        await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Observation, 1, "a", 2, ("texte", " "));

        (await monde.AbandonnerAsync(monde.Infirmier, visite)).EstSucces.ShouldBeTrue();

        (await monde.RendezVousAsync(attendue)).Etat.ShouldBe(EtatRendezVous.Arrive);
        (await monde.TaperAsync(monde.Infirmier, visite, SectionVisite.Observation, ("texte", "y"))).Refus.Code.ShouldBe(RefusVisite.Close.Code);
        (await monde.OuvrirAsync(monde.Infirmier, attendue)).Valeur.ShouldNotBe(visite);
    }

    [Fact]
    public void Plan_ChaqueGenreDeVisite_ASesPartiesEtSeLit()
    {
        foreach (var type in Enum.GetValues<TypeVisite>())
        {
            var visite = new VisiteMedicale
            {
                Id = new(1),
                DossierId = new(1),
                Type = type,
                Jour = new(2026, 3, 2),
                ADistance = false,
                CompteId = new(1),
                ProfessionnelId = new(1),
                Metier = Organisation.Professionnels.Metier.Medecin,
                OuverteLe = default,
                Etat = EtatVisite.Ouverte,
            };
            foreach (var partie in PlanDeVisite.De(visite))
            {
                partie.Champs.Select(c => c.Nom).ShouldBeUnique();
                var pleine = SaisieSection.De(partie, nom => partie.Champs.First(c => c.Nom == nom) switch
                {
                    { Saisie: SaisieDeChamp.Nombre } => "90",
                    { Saisie: SaisieDeChamp.Date } => "2026-03-02",
                    { Saisie: SaisieDeChamp.Choix } choix => choix.Choix![0],
                    _ => "é",
                });
                EnContenus.Lire(partie, pleine, Codage.Aucun).ShouldNotBeEmpty($"{type} {partie.Section}");
                EnContenus.Lire(partie, SaisieSection.Vide, Codage.Aucun).ShouldBeEmpty($"{type} {partie.Section}: nothing typed, nothing written");
            }
        }
    }
}
