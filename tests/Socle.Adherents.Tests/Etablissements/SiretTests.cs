using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Recherche;
using Socle.Travailleurs.Contrats;

namespace Socle.Adherents.Tests.Etablissements;

public sealed class SiretTests
{
    private static readonly DateOnly Le = new(2026, 2, 1);

    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Changer_MemeLieu_GardeLaFicheEtRetrouveLAncienNumero(Moteur moteur)
    {
        await using var maison = await MaisonDeTest.OuvrirAsync(moteur);
        var entreprise = await maison.AdherentAsync("Delorme", 1);
        var lieu = (await maison.LieuAsync(entreprise)).Id;

        (await ChangerAsync(maison, new(lieu, Numeros.Siret(1, 2), Le, null, false))).Valeur.ShouldBe(lieu);
        (await ChangerAsync(maison, new(lieu, Numeros.Siret(1, 3), Le, null, false))).EstSucces.ShouldBeTrue();

        (await maison.LieuAsync(entreprise)).ShouldSatisfyAllConditions(
            t => t.Siret.ShouldBe(Numeros.Siret(1, 3)), t => t.AnciensSirets.ShouldBe($"{Numeros.Siret(1)} {Numeros.Siret(1, 2)}"), t => t.FermeLe.ShouldBeNull());
        foreach (var numero in new[] { Numeros.Siret(1), Numeros.Siret(1, 2), Numeros.Siret(1, 3) })
        {
            (await maison.Lire(db => db.Chercher(GenreCherchable.Etablissement, numero)!.ToListAsync())).ShouldBe([lieu.Valeur]);
        }
        (await maison.Tous<EvenementEntreprise>()).Count(e => e.Genre == GenreEvenementEntreprise.ChangementSiret).ShouldBe(2);
    }

    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Changer_AutreLieu_OuvreLeSuccesseurEtLesGensSuivent(Moteur moteur)
    {
        await using var maison = await MaisonDeTest.OuvrirAsync(moteur);
        var entreprise = await maison.AdherentAsync("Delorme", 1);
        var ancien = (await maison.LieuAsync(entreprise)).Id;
        var contrat = await maison.ContratAsync(ancien);
        await maison.MandatAsync(await maison.CompteAsync("site"), entreprise, ancien);

        var nouveau = (await ChangerAsync(maison, new(ancien, Numeros.Siret(1, 2), Le, new SaisieEtablissement("Delorme Gisors", Commune: "Gisors"), false))).Valeur;

        nouveau.ShouldNotBe(ancien);
        var lieux = (await maison.Tous<Etablissement>()).ToDictionary(t => t.Id);
        lieux[ancien].ShouldSatisfyAllConditions(t => t.FermeLe.ShouldBe(Le.AddDays(-1)), t => t.SuccesseurId.ShouldBe(nouveau), t => t.Siret.ShouldBe(Numeros.Siret(1)));
        lieux[nouveau].ShouldSatisfyAllConditions(
            t => t.Siret.ShouldBe(Numeros.Siret(1, 2)), t => t.Commune.ShouldBe("Gisors"), t => t.EquipeId.ShouldBe(maison.Equipe),
            t => t.Naf.ShouldBe("4322A"), t => t.Effectif.ShouldBe(12), t => t.OuvertLe.ShouldBe(Le));
        (await maison.Lire(db => db.Set<Contrat>().SingleAsync(c => c.Id == contrat))).EtablissementId.ShouldBe(nouveau);
        (await maison.Tous<Mandat>()).OrderBy(m => m.Du).Select(m => (m.EtablissementId, m.Au)).ShouldBe([(ancien, Le.AddDays(-1)), (nouveau, null)]);
        (await maison.Tous<Affectation>()).OrderBy(a => a.Du).Select(a => (a.EtablissementId, a.Au)).ShouldBe([(ancien, Le.AddDays(-1)), (nouveau, null)]);
        maison.Annonces.ShouldHaveSingleItem().Etablissements.ShouldBe([ancien, nouveau]);
    }

    [Fact]
    public async Task Changer_AutreSiren_LieuUnique_DemandePuisSuit()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var entreprise = await maison.AdherentAsync("Delorme", 1);
        var lieu = (await maison.LieuAsync(entreprise)).Id;

        (await ChangerAsync(maison, new(lieu, Numeros.Siret(2), Le, null, false))).Refus.ShouldSatisfyAllConditions(
            r => r.Code.ShouldBe(ChangerSiret.AutreSiren), r => r.Champ.ShouldBe("AvecSiren"));
        (await ChangerAsync(maison, new(lieu, Numeros.Siret(2), Le, null, true))).EstSucces.ShouldBeTrue();

        (await maison.Lire(db => db.Set<Entreprise>().SingleAsync())).Siren.ShouldBe(Numeros.Siren(2));
    }

    [Fact]
    public async Task Changer_AutreSiren_PlusieursLieux_RenvoieVersLaReprise()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var entreprise = await maison.AdherentAsync("Delorme", 1);
        var lieu = (await maison.LieuAsync(entreprise)).Id;
        await maison.EtablissementAsync(entreprise, "Second");

        var resultat = await ChangerAsync(maison, new(lieu, Numeros.Siret(2), Le, null, true));

        resultat.Refus.Code.ShouldBe("siret.autre-siren");
        resultat.Refus.Phrase.ShouldContain("enregistrez une reprise");
    }

    [Fact]
    public async Task Changer_Impossible_DitPourquoi()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var lieu = (await maison.LieuAsync(await maison.AdherentAsync("Delorme", 1))).Id;
        await maison.AdherentAsync("Autre", 2);

        (await ChangerAsync(maison, new(lieu, Numeros.Siret(1), Le, null, false))).Refus.Code.ShouldBe("siret.meme");
        (await ChangerAsync(maison, new(lieu, Numeros.Siret(2), Le, null, true))).Refus.Code.ShouldBe("siret.deja");
        (await ChangerAsync(maison, new(lieu, Numeros.Siret(2, 5), Le, null, true))).Refus.Code.ShouldBe("siren.deja");
        (await ChangerAsync(maison, new(lieu, Numeros.Siret(1, 2), MaisonDeTest.Janvier, null, false))).Refus.Code.ShouldBe("etablissement.dates");
        (await ChangerAsync(maison, new(lieu, Numeros.Siret(1, 2), MaisonDeTest.Aujourdhui.AddDays(1), null, false))).Refus.Code.ShouldBe("date.future");
        (await ChangerAsync(maison, new(lieu, Numeros.Siret(1, 2), Le, new SaisieEtablissement(null), false))).Refus.Champ.ShouldBe("NouveauLieu.Nom");
    }

    private static Task<Resultat<Id<Etablissement>>> ChangerAsync(MaisonDeTest maison, ChangerSiret.Demande demande) =>
        maison.Faire<ChangerSiret, Resultat<Id<Etablissement>>>(c => c.FaireAsync(demande));
}
