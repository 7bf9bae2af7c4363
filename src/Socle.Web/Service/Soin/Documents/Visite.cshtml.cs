using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Dossier.Documents;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Visites;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Convocations;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Soin.Documents;

/// <summary>The documents of a visit: those signed, the one proposed with its law, seen as it will be, signed in one click.</summary>
[Exige(Permission.DocumentsRendre)]
internal sealed class VisiteModel(OuvrirDossier ouvrir, LireDocuments lire, PreparerDocument preparer, SignerDocument signer, TenirProcedure procedures, ServiceEmetteur service, TimeProvider temps)
    : PageDuDossier(ouvrir, lire)
{
    [BindProperty]
    public SaisieDocument Entree { get; set; } = new();

    [BindProperty]
    public string? Motif { get; set; }

    public DocumentsPossibles Possibles { get; private set; } = null!;

    public IReadOnlyList<DocumentMedical> Signes { get; private set; } = [];

    public DocumentMedical? Remplace { get; private set; }

    public PropositionDocument? Choisi => Possibles.Propositions.FirstOrDefault(p => p.Modele == Entree.Modele);

    public string? Apercu { get; private set; }

    public Refus? SansApercu { get; private set; }

    /// <summary>What an opinion of unfitness still waits for.</summary>
    public Refus? Manque { get; private set; }

    public IReadOnlyList<SelectListItem> Emplois => [.. Possibles.Faits.Emplois.Select(e => new SelectListItem($"{e.RaisonSociale}, {e.Lieu}", e.Etablissement.ToString()))];

    public string Adresse => $"/soin/visite/{Possibles.Faits.Visite.Id}/documents";

    public string AdresseApercu => $"{Adresse}?handler=Apercu{(Remplace is { } r ? $"&remplace={r.Id}" : "")}";

    public async Task<IActionResult> OnGetAsync(Id<VisiteMedicale> id, Id<DocumentMedical>? remplace, CancellationToken arret)
    {
        if (!await ChargerAsync(id, remplace, arret))
        {
            return NotFound();
        }
        if (Ferme is null)
        {
            var choisi = Possibles.Propositions.FirstOrDefault(p => p.Modele == Remplace?.Modele) ?? Possibles.Propositions.FirstOrDefault(p => p.Ordinaire) ?? (Possibles.Propositions is [var premiere, ..] ? premiere : null);
            Entree = new SaisieDocument { Modele = choisi?.Modele ?? default };
            await MontrerAsync(arret);
        }
        return Page();
    }

    /// <summary>Seen again with what was typed.</summary>
    public async Task<IActionResult> OnPostApercuAsync(Id<VisiteMedicale> id, Id<DocumentMedical>? remplace, CancellationToken arret)
    {
        if (!await ChargerAsync(id, remplace, arret))
        {
            return NotFound();
        }
        await MontrerAsync(arret);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<VisiteMedicale> id, Id<DocumentMedical>? remplace, CancellationToken arret)
    {
        if (!await ChargerAsync(id, remplace, arret))
        {
            return NotFound();
        }
        if (Ferme is null && ModelState.IsValid)
        {
            var signe = Remplace is { } ancien
                ? await signer.RemplacerAsync(Dossier, ancien.Id, Entree, Motif, arret)
                : await signer.ExecuterAsync(Dossier, id, Entree, arret);
            if (signe.Reussit(out var document, out var refus))
            {
                TempData.Annoncer("Le document est signé.");
                return LocalRedirect($"/soin/documents/{document}");
            }
            foreach (var un in refus.Tous)
            {
                ModelState.AddModelError(un.Champ is null ? "" : un.Champ == "Motif" ? "Motif" : $"Entree.{un.Champ}", un.Phrase);
            }
        }
        await MontrerAsync(arret);
        return Page();
    }

    private async Task<bool> ChargerAsync(Id<VisiteMedicale> id, Id<DocumentMedical>? remplace, CancellationToken arret)
    {
        if (!await OuvrirAsync(id, arret))
        {
            return false;
        }
        if (Ferme is not null)
        {
            return true;
        }
        if (!(await preparer.ExecuterAsync(Dossier, id, arret)).Reussit(out var possibles))
        {
            return false;
        }
        (Possibles, Nom, Signes) = (possibles, possibles.Faits.Personne.NomAffiche, await Lire.DeLaVisiteAsync(Dossier, id, arret));
        Remplace = Signes.FirstOrDefault(d => d.Id == remplace && !d.EstRemplace);
        return true;
    }

    private async Task MontrerAsync(CancellationToken arret)
    {
        if (Ferme is not null || Possibles.Aucun is not null || Choisi is null)
        {
            return;
        }
        if ((await preparer.ApercuAsync(Dossier, Possibles.Faits.Visite.Id, Entree, Remplace, arret)).Reussit(out var source, out var refus))
        {
            Apercu = ComposerDocument.Partie(source, service.Adresse, niveau: 3);
        }
        SansApercu = refus;
        if (Entree.Modele == ModeleDocument.AvisInaptitude)
        {
            Manque = await procedures.LireAsync(Dossier, Remplace?.Id, arret) is { } enCours ? enCours.Contenu.Manque(temps.Aujourdhui()) : new Refus("inaptitude.aucune", "La procédure d’inaptitude n’est pas commencée.");
        }
    }
}
