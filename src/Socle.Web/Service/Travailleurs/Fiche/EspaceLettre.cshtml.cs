using Microsoft.AspNetCore.Mvc;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Convocations;
using Socle.Suivi.Convocations.Expedition;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;
using Socle.Web.Service.Convocations;
using Socle.Web.Service.Travailleurs.Saisie;

namespace Socle.Web.Service.Travailleurs.Fiche;

/// <summary>The letter that carries a code, as a page to print or as a PDF: the code comes sealed from the page that gave it, and stands in no address, no name of file and nothing kept.</summary>
[Exige(Permission.EspaceSalarieOuvrir)]
public sealed class EspaceLettreModel(SocleDb db, ServiceEmetteur service, CodeScelle scelle, LettresEnPdf enPdf) : PageTravailleur(db)
{
    internal const string Objet = "Votre espace de santé au travail";
    internal const string Annonce = "Voici le code qui ouvre votre espace personnel. Vous y verrez vos rendez-vous, vos documents, vos droits. Votre employeur n’y a pas accès.";
    internal const string Usage = "Il sert une seule fois, pendant 30 jours, avec votre date de naissance. Ne le donnez à personne. Si vous l’avez perdu, demandez-en un autre au service\u00A0: celui-ci ne vaudra plus rien.";

    public ServiceEmetteur Service => service;

    public string Code { get; private set; } = "";

    public IActionResult OnGet(Id<Travailleur> id) => LocalRedirect($"/travailleurs/{id}/espace");

    /// <param name="pdf">« oui »: as a file; the page itself, with the reason, when the server cannot make one.</param>
    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, string? code, string? pdf, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (scelle.Ouvrir(code) is { } lu)
        {
            Code = lu;
            return pdf == "oui" ? await EnPdfAsync(arret) : Page();
        }
        TempData.Annoncer("Ce code n’est plus lisible : donnez-en un autre.", Ton.Attention);
        return OnGet(id);
    }

    private async Task<IActionResult> EnPdfAsync(CancellationToken arret)
    {
        var t = Travailleur;
        string[] a = [t.NomAffiche, t.Adresse ?? "", $"{t.CodePostal} {t.Commune}".Trim()];
        var lettre = new Lettre(service.Nom, [.. a.Where(l => l.Length > 0)], Objet, $"Madame, Monsieur,\n\n{Annonce}\n\nAdresse\u00A0: {service.Adresse}/activer\nCode\u00A0: {Code}\n\n{Usage}");
        if ((await enPdf.FaireAsync([lettre], PageContext, arret)).Reussit(out var octets, out var refus))
        {
            return File(octets, "application/pdf", "lettre-espace-salarie.pdf");
        }
        ModelState.AddModelError("", refus.Phrase);
        return Page();
    }
}
