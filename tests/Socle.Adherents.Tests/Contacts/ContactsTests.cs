using Socle.Adherents.Contacts;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Adherents.Tests.Contacts;

public sealed class ContactsTests
{
    private static readonly SaisieContact Lucie = new("Marchand", "Lucie", "RH", "lucie@delorme.fr", "02 32 00 00 00");

    [Fact]
    public async Task Enregistrer_UnSecondPrincipal_RemplaceLePremier()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var entreprise = await maison.AdherentAsync("Delorme");
        await EnregistrerAsync(maison, new(entreprise, null, Lucie, null, true));

        await EnregistrerAsync(maison, new(entreprise, null, Lucie with { Nom = "Roy" }, null, true));

        (await maison.Tous<Contact>()).Where(c => c.Principal).ShouldHaveSingleItem().Nom.ShouldBe("Roy");
    }

    [Fact]
    public async Task Enregistrer_Trace_SansCourrielNiTelephone()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var entreprise = await maison.AdherentAsync("Delorme");

        await EnregistrerAsync(maison, new(entreprise, null, Lucie, null, true));

        var trace = (await maison.Tous<EvenementAudit>()).Single(e => e.Objet == "contact");
        trace.Changements!.ShouldNotContain("lucie@delorme.fr");
        trace.Changements!.ShouldNotContain("3232");
    }

    [Fact]
    public async Task Enregistrer_Injoignable_OuFaux_LeDit()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var entreprise = await maison.AdherentAsync("Delorme");

        (await EnregistrerAsync(maison, new(entreprise, null, Lucie with { Courriel = null, Telephone = " " }, null, false))).Refus.Code.ShouldBe("contact.injoignable");
        (await EnregistrerAsync(maison, new(entreprise, null, Lucie with { Courriel = "lucie" }, null, false))).Refus.Champ.ShouldBe("Courriel");
        (await EnregistrerAsync(maison, new(entreprise, null, Lucie, new(77), false))).Refus.Code.ShouldBe("contact.etablissement");
        (await EnregistrerAsync(maison, new(entreprise, new(77), Lucie, null, false))).Refus.Code.ShouldBe("contact.introuvable");
        (await EnregistrerAsync(maison, new(new(77), null, Lucie, null, false))).Refus.Code.ShouldBe("entreprise.introuvable");
    }

    [Fact]
    public async Task Retirer_PuisRetirer_LeDit()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var id = (await EnregistrerAsync(maison, new(await maison.AdherentAsync("Delorme"), null, Lucie, null, false))).Valeur;

        (await maison.Faire<RetirerContact, Resultat<Id<Contact>>>(c => c.FaireAsync(id))).EstSucces.ShouldBeTrue();
        (await maison.Faire<RetirerContact, Resultat<Id<Contact>>>(c => c.FaireAsync(id))).Refus.Code.ShouldBe("contact.introuvable");
    }

    private static Task<Resultat<Id<Contact>>> EnregistrerAsync(MaisonDeTest maison, EnregistrerContact.Demande demande) =>
        maison.Faire<EnregistrerContact, Resultat<Id<Contact>>>(c => c.FaireAsync(demande));
}
