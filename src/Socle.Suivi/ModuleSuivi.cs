using Microsoft.EntityFrameworkCore;
using Socle.Suivi.Absences;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations;
using Socle.Suivi.Delegations;
using Socle.Suivi.Demandes;
using Socle.Suivi.DeuxDates;
using Socle.Suivi.Documents;
using Socle.Suivi.Echeancier;
using Socle.Suivi.EspaceSalarie;
using Socle.Suivi.Employeurs;
using Socle.Suivi.Experimentations;
using Socle.Suivi.Indicateurs;
using Socle.Suivi.Messages;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Planification;
using Socle.Suivi.Prevention;
using Socle.Suivi.Reprise;
using Socle.Suivi.Staffs;
using Socle.Suivi.Visites;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi;

/// <summary>Visits that took place, visits due, and how each date was obtained.</summary>
public sealed class ModuleSuivi : IModule
{
    public string Nom => "suivi";

    public void Modele(ModelBuilder modele)
    {
        modele.Entity<VisiteRealisee>(v =>
        {
            v.HasIndex(x => x.TravailleurId);
            v.HasIndex(x => x.RendezVousId).HasFilter("rendez_vous_id IS NOT NULL");
            v.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<VisitePrevue>(v =>
        {
            v.HasIndex(x => x.TravailleurId);
            v.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<DemandeVisite>(d =>
        {
            // The audit trail says that a visit was asked for, not by whom nor which: a worker may ask without it being told around.
            d.Property(x => x.Par).Sensible();
            d.Property(x => x.Objet).Sensible();
            d.HasIndex(x => x.TravailleurId);
            d.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
        });
        Echeancier(modele);
        MappingReprise.Modele(modele);
        MappingDeuxDates.Modele(modele);
        MappingAgenda.Modele(modele);
        MappingConvocations.Modele(modele);
        MappingAbsences.Modele(modele);
        MappingStaffs.Modele(modele);
        MappingDelegations.Modele(modele);
        MappingExperimentations.Modele(modele);
        MappingPlanification.Modele(modele);
        MappingDocuments.Modele(modele);
        MappingPartenaires.Modele(modele);
        MappingIndicateurs.Modele(modele);
        MappingEspaceSalarie.Modele(modele);
        MappingEmployeurs.Modele(modele);
        MappingMessages.Modele(modele);
        MappingPrevention.Modele(modele);
    }

    // No foreign key on what is computed: it is rebuilt whole, and never outlives its contract by more than one computation.
    private static void Echeancier(ModelBuilder modele)
    {
        modele.Entity<Echeance>(e =>
        {
            e.SansAudit();
            e.Property(x => x.NomTri).OrdreOctets();
            e.HasIndex(x => x.ContratId);
            e.HasIndex(x => new { x.TravailleurId, x.Etat, x.AuPlusTard, x.EnRetardLe });
            e.HasIndex(x => x.EntrepriseId);
            e.HasIndex(x => new { x.Etat, x.AuPlusTard, x.NomTri });
            e.HasIndex(x => new { x.EquipeId, x.Etat, x.AuPlusTard });
        });
        modele.Entity<CalculSuivi>(c =>
        {
            c.SansAudit();
            c.HasKey(x => x.ContratId);
            c.HasIndex(x => new { x.Categorie, x.TravailleurId });
        });
        modele.Entity<SuiviEmployeur>(s =>
        {
            s.SansAudit();
            s.HasKey(x => x.ContratId);
            s.Property(x => x.NomTri).OrdreOctets();
            s.HasIndex(x => new { x.EntrepriseId, x.AuPlusTard });
        });
        modele.Entity<EtatEcheancier>(e =>
        {
            e.SansAudit();
            e.HasKey(x => x.Cle);
            e.Property(x => x.Cle).ValueGeneratedNever();
        });
    }
}
