using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Documents;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Visites;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Soin.Documents;

/// <summary>The procedure of unfitness: each condition with its day, the second examination and its last day, the mention, the reasons.</summary>
[Exige(Permission.DocumentsRendre)]
internal sealed class InaptitudeModel(OuvrirDossier ouvrir, LireDocuments lire, PreparerDocument preparer, TenirProcedure procedures, TimeProvider temps) : PageDuDossier(ouvrir, lire)
{
    public sealed class Saisie
    {
        [Display(Name = "Premier examen médical")]
        public DateOnly? PremierExamen { get; set; }

        [Display(Name = "Étude de poste")]
        public DateOnly? EtudeDePoste { get; set; }

        [Display(Name = "Étude des conditions de travail")]
        public DateOnly? EtudeDesConditions { get; set; }

        [Display(Name = "Fiche d’entreprise actualisée le")]
        public DateOnly? FicheEntreprise { get; set; }

        [Display(Name = "Échange avec l’employeur")]
        public DateOnly? EchangeEmployeur { get; set; }

        [Display(Name = "Un second examen est nécessaire")]
        public bool SecondNecessaire { get; set; }

        [Display(Name = "Second examen")]
        public DateOnly? SecondExamen { get; set; }

        [Display(Name = "Dispense de reclassement")]
        public DispenseReclassement Dispense { get; set; }

        [Display(Name = "Motifs médicaux"), StringLength(4000)]
        public string? Motifs { get; set; }

        public ProcedureInaptitude EnProcedure() => new(
            PremierExamen, EtudeDePoste, EtudeDesConditions, FicheEntreprise, EchangeEmployeur, SecondNecessaire, SecondExamen, Dispense, string.IsNullOrWhiteSpace(Motifs) ? null : Motifs.Trim());

        public static Saisie De(ProcedureInaptitude p) => new()
        {
            PremierExamen = p.PremierExamen,
            EtudeDePoste = p.EtudeDePoste,
            EtudeDesConditions = p.EtudeDesConditions,
            FicheEntreprise = p.FicheEntreprise,
            EchangeEmployeur = p.EchangeEmployeur,
            SecondNecessaire = p.SecondNecessaire,
            SecondExamen = p.SecondExamen,
            Dispense = p.Dispense,
            Motifs = p.Motifs,
        };
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public Id<VisiteMedicale> Visite { get; private set; }

    public ProcedureInaptitude? EnCours { get; private set; }

    public DateOnly Aujourdhui { get; private set; }

    public ReponseInaptitude? Delais => EnCours?.Delais(Aujourdhui);

    public async Task<IActionResult> OnGetAsync(Id<VisiteMedicale> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        Entree = EnCours is null ? new Saisie() : Saisie.De(EnCours);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<VisiteMedicale> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (Ferme is not null || !ModelState.IsValid)
        {
            return Page();
        }
        if ((await procedures.ExecuterAsync(Dossier, id, Entree.EnProcedure(), arret)) is { EstRefus: true } non)
        {
            ModelState.Refuser(non.Refus);
            return Page();
        }
        TempData.Annoncer("La procédure est notée.");
        return LocalRedirect($"/soin/visite/{id}/procedure");
    }

    private async Task<bool> ChargerAsync(Id<VisiteMedicale> id, CancellationToken arret)
    {
        (Visite, Aujourdhui) = (id, temps.Aujourdhui());
        if (!await OuvrirAsync(id, arret))
        {
            return false;
        }
        if (Ferme is null)
        {
            if (!(await preparer.ExecuterAsync(Dossier, id, arret)).Reussit(out var possibles))
            {
                return false;
            }
            Nom = possibles.Faits.Personne.NomAffiche;
            EnCours = (await procedures.LireAsync(Dossier, null, arret))?.Contenu;
        }
        return true;
    }
}
