using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Acces;
using Socle.Dossier.Appareils;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Visites;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;
using Socle.Web.Securite;
using Socle.Web.Service.Soin.Dossiers;
using Socle.Web.Service.Soin.Pieces;

namespace Socle.Web.Service.Soin.Mesures;

/// <summary>The file of a machine: read, shown beside the person it says it measured, then accepted.</summary>
[Exige(Permission.VisiteConduire)]
[RequestSizeLimit(Limite), RequestFormLimits(ValueLengthLimit = Limite, MultipartBodyLengthLimit = Limite)]
public sealed class AppareilModel(EntreeDuDossier entree, ImporterExamens importer) : PageDuDossier(entree)
{
    /// <summary>The file comes back with its preview, sealed and in base 64.</summary>
    private const int Limite = 2 * LireFichierAppareil.OctetsAuPlus;

    [BindProperty]
    public string? Emballe { get; set; }

    [BindProperty]
    public List<int> Examens { get; set; } = [];

    [BindProperty, Display(Name = "Pourquoi cet examen est bien celui de cette personne")]
    public string? Motif { get; set; }

    public ExamensLus? Lus { get; private set; }

    public Id<VisiteMedicale>? Visite { get; private set; }

    public string Retour => Visite is { } v ? $"/soin/visite/{v}" : $"{Racine}/mesures";

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<VisiteMedicale>? visite, CancellationToken arret) => await EntrerAsync(id, visite, arret) ?? Page();

    public async Task<IActionResult> OnPostLireAsync(Id<Travailleur> id, Id<VisiteMedicale>? visite, IFormFile? fichier, CancellationToken arret)
    {
        if (await EntrerAsync(id, visite, arret) is { } ailleurs)
        {
            return ailleurs;
        }
        return await MontrerAsync(fichier is null ? [] : await fichier.LireAsync(arret), null, arret);
    }

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, Id<VisiteMedicale>? visite, CancellationToken arret)
    {
        if (await EntrerAsync(id, visite, arret) is { } ailleurs)
        {
            return ailleurs;
        }
        if (!ImporterExamens.Deballer(Dossier, Emballe).Reussit(out var octets, out var perdu))
        {
            ModelState.Ajouter(perdu);
            return Page();
        }
        var importe = await importer.ExecuterAsync(Dossier, octets, Examens, Motif, visite, arret);
        if (importe.EstRefus)
        {
            ModelState.Ajouter(importe.Refus);
            return await MontrerAsync(octets, Examens, arret);
        }
        TempData.Annoncer("Les mesures sont dans le dossier, avec le fichier de l’appareil.");
        return LocalRedirect(Retour);
    }

    /// <param name="choisis">Null: all of them.</param>
    private async Task<IActionResult> MontrerAsync(byte[] octets, IReadOnlyCollection<int>? choisis, CancellationToken arret)
    {
        if (!(await importer.LireAsync(Dossier, octets, arret)).Reussit(out var lus, out var refus))
        {
            if (ModelState.IsValid)
            {
                ModelState.Ajouter(refus);
            }
            return Page();
        }
        ModelState.Remove(nameof(Emballe));
        (Lus, Emballe, Examens) = (lus, ImporterExamens.Emballer(Dossier, octets), [.. choisis ?? lus.Examens.Select(e => e.Rang)]);
        return Page();
    }

    private async Task<IActionResult?> EntrerAsync(Id<Travailleur> id, Id<VisiteMedicale>? visite, CancellationToken arret)
    {
        if (await OuvrirAsync(id, Blocs.Sante, arret) is { } ferme)
        {
            return ferme;
        }
        Visite = visite;
        return Dossier.Ecrit(Blocs.Sante) ? null : await FermerAsync(id, EcrireDossier.BlocFerme, arret);
    }
}

internal static class MotsDIdentite
{
    /// <summary>As the machine was told, nothing more.</summary>
    public static string EnMots(this IdentiteLue lue) =>
        string.Join(", ", new[] { $"{lue.Nom} {lue.Prenom}".Trim() is { Length: > 0 } nom ? nom : null, lue.Naissance is { } n ? $"né(e) le {n.Courte()}" : null }.OfType<string>()) is { Length: > 0 } dite ? dite : "aucune identité";
}
