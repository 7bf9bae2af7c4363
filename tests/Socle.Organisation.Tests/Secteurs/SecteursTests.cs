using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Secteurs;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Organisation.Tests.Secteurs;

public sealed class SecteursTests
{
    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Creer_NomLibre_EcritLeSecteurEtSaTrace(Moteur moteur)
    {
        await using var service = await ServiceDeTest.OuvrirAsync(moteur);

        var id = await service.SecteurAsync("  Pays   d’Ouche ");

        (await service.Lire(db => db.Set<Secteur>().SingleAsync())).ShouldSatisfyAllConditions(
            s => s.Id.ShouldBe(id), s => s.Nom.ShouldBe("Pays d’Ouche"), s => s.Actif.ShouldBeTrue());
        (await service.Lire(db => db.Set<EvenementAudit>().SingleAsync())).Processus.ShouldBe("secteur.creer");
    }

    [Theory, InlineData("nord"), InlineData("NORD "), InlineData("Nôrd")]
    public async Task Creer_NomDejaPris_RefuseAccentsEtCasseCompris(string nom)
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        await service.SecteurAsync("Nord");

        var resultat = await service.Faire<CreerSecteur, Resultat<Id<Secteur>>>(c => c.FaireAsync(new(nom)));

        (resultat.Refus.Code, resultat.Refus.Champ).ShouldBe(("nom.deja", "Nom"));
    }

    [Fact]
    public async Task Creer_SansNom_RefuseSurLeChamp()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();

        var resultat = await service.Faire<CreerSecteur, Resultat<Id<Secteur>>>(c => c.FaireAsync(new("   ")));

        (resultat.Refus.Code, resultat.Refus.Champ).ShouldBe(("texte.vide", "Nom"));
    }

    [Fact]
    public async Task Modifier_SonPropreNom_Accepte()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var id = await service.SecteurAsync("Nord");

        (await service.Faire<ModifierSecteur, Resultat<Id<Secteur>>>(c => c.FaireAsync(new(id, "NORD")))).EstSucces.ShouldBeTrue();

        (await service.Lire(db => db.Set<Secteur>().SingleAsync())).Nom.ShouldBe("NORD");
    }

    [Fact]
    public async Task Fermer_EquipesEtCentresOuverts_RefuseEtLesCompte()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var id = await service.SecteurAsync();
        await service.EquipeAsync(id, "A");
        await service.EquipeAsync(id, "B");
        await service.CentreAsync(id);

        var resultat = await service.Faire<FermerSecteur, Resultat<Id<Secteur>>>(c => c.FaireAsync(id));

        resultat.Refus.Code.ShouldBe("secteur.occupe");
        resultat.Refus.Phrase.ShouldContain("2\u00A0équipes et 1\u00A0centre");
    }

    [Fact]
    public async Task Fermer_PuisRouvrir_RevientEnArriere()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var id = await service.SecteurAsync();

        await service.Faire<FermerSecteur, Resultat<Id<Secteur>>>(c => c.FaireAsync(id));
        (await service.Lire(db => db.Set<Secteur>().SingleAsync())).Actif.ShouldBeFalse();
        await service.Faire<RouvrirSecteur, Resultat<Id<Secteur>>>(c => c.FaireAsync(id));

        (await service.Lire(db => db.Set<Secteur>().SingleAsync())).Actif.ShouldBeTrue();
    }

    [Fact]
    public async Task Modifier_Inconnu_LeDit()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();

        var resultat = await service.Faire<ModifierSecteur, Resultat<Id<Secteur>>>(c => c.FaireAsync(new(Id<Secteur>.Nouveau(), "Sud")));

        resultat.Refus.Code.ShouldBe("secteur.introuvable");
    }
}
