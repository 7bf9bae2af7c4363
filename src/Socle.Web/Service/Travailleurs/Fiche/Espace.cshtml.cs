using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Convocations;
using Socle.Suivi.EspaceSalarie.Activation;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;
using Socle.Web.Service.Travailleurs.Saisie;

namespace Socle.Web.Service.Travailleurs.Fiche;

public sealed class SaisieAdresse
{
    [Display(Name = "Adresse électronique ou mobile du salarié"), StringLength(200)]
    public string? Adresse { get; set; }
}

/// <summary>Opens a worker's own space: a code handed over, sent or posted, the identity seen, the space closed.</summary>
[Exige(Permission.EspaceSalarieOuvrir)]
public sealed class EspaceModel(
    SocleDb db, TenirCompteTravailleur comptes, DonnerCode donner, ServiceEmetteur service, CodeScelle scelle) : PageTravailleur(db)
{
    [BindProperty]
    public SaisieAdresse Entree { get; set; } = new();

    public EtatDeLEspace Etat { get; private set; } = null!;

    /// <summary>Shown in the answer to the request that made it, and nowhere else.</summary>
    public CodeDonne? Donne { get; private set; }

    public string Adresse => service.Adresse;

    /// <summary>The same code for the letter.</summary>
    public string Scelle => scelle.Fermer(Donne!.Code);

    public Task<IActionResult> OnGetAsync(Id<Travailleur> id, CancellationToken arret) => MontrerAsync(id, arret);

    public Task<IActionResult> OnPostRemettreAsync(Id<Travailleur> id, CancellationToken arret) => DonnerAsync(id, RemiseDuCode.EnMainPropre, arret);

    public Task<IActionResult> OnPostCourrierAsync(Id<Travailleur> id, CancellationToken arret) => DonnerAsync(id, RemiseDuCode.Lettre, arret);

    public async Task<IActionResult> OnPostEnvoyerAsync(Id<Travailleur> id, CancellationToken arret)
    {
        var remise = Entree.Adresse?.Contains('@', StringComparison.Ordinal) == true ? RemiseDuCode.Courriel : RemiseDuCode.Sms;
        var envoi = await donner.ExecuterAsync(new(id, remise, Entree.Adresse), arret);
        return await FinirAsync(id, envoi.Map(_ => true), "Le code est parti.", arret);
    }

    public async Task<IActionResult> OnPostIdentiteAsync(Id<Travailleur> id, CancellationToken arret) =>
        await FinirAsync(id, await comptes.VerifierIdentiteAsync(id, arret), "L’identité est vérifiée : l’espace est complet.", arret);

    public async Task<IActionResult> OnPostFermerAsync(Id<Travailleur> id, CancellationToken arret) =>
        await FinirAsync(id, await comptes.FermerAsync(id, arret), "L’espace est fermé.", arret);

    private async Task<IActionResult> DonnerAsync(Id<Travailleur> id, RemiseDuCode remise, CancellationToken arret)
    {
        var resultat = await donner.ExecuterAsync(new(id, remise), arret);
        if (resultat.EstRefus)
        {
            return await FinirAsync(id, resultat.Map(_ => true), "", arret);
        }
        Donne = resultat.Valeur;
        return await MontrerAsync(id, arret);
    }

    private async Task<IActionResult> FinirAsync(Id<Travailleur> id, Resultat<bool> resultat, string phrase, CancellationToken arret)
    {
        if (resultat.EstSucces)
        {
            TempData.Annoncer(phrase);
            return LocalRedirect($"/travailleurs/{id}/espace");
        }
        ModelState.Refuser(resultat.Refus);
        return await MontrerAsync(id, arret);
    }

    private async Task<IActionResult> MontrerAsync(Id<Travailleur> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        Etat = await comptes.LireAsync(id, arret);
        return Page();
    }
}
