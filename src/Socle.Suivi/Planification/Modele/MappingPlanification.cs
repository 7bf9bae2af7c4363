using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Organisation.Centres;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Planification;

internal static class MappingPlanification
{
    public static void Modele(ModelBuilder modele)
    {
        // Computed: the write that stores them says so once, their lines are not audited one by one. Their acceptance is.
        modele.Entity<PropositionPlanification>(p =>
        {
            p.SansAudit();
            p.HasIndex(x => x.DemandeeLe);
        });
        modele.Entity<LignePlanification>(l =>
        {
            l.SansAudit();
            l.Property(x => x.NomTri).OrdreOctets();
            l.Ignore(x => x.RendezVousId);
            l.HasIndex(x => new { x.PropositionId, x.Etat, x.Jour, x.Debut, x.NomTri });
            l.HasOne<PropositionPlanification>().WithMany().HasForeignKey(x => x.PropositionId).OnDelete(DeleteBehavior.Cascade);
        });
        Reglages(modele);
        modele.Entity<Indisponibilite>(i =>
        {
            i.HasIndex(x => x.Au);
            i.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Cascade);
            i.HasOne<Etablissement>().WithMany().HasForeignKey(x => x.EtablissementId).OnDelete(DeleteBehavior.Cascade);
            i.HasOne<Entreprise>().WithMany().HasForeignKey(x => x.EntrepriseId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void Reglages(ModelBuilder modele)
    {
        modele.Entity<PrioritePlanification>(p => p.HasIndex(x => x.Code).IsUnique());
        modele.Entity<ReglagesPlanification>();
        modele.Entity<SimultanesEntreprise>(s =>
        {
            s.HasIndex(x => x.EntrepriseId).IsUnique();
            s.HasOne<Entreprise>().WithMany().HasForeignKey(x => x.EntrepriseId).OnDelete(DeleteBehavior.Cascade);
        });
        modele.Entity<TrajetCommune>(t =>
        {
            t.Property(x => x.CodePostal).OrdreOctets();
            t.Property(x => x.Commune).OrdreOctets();
            t.HasIndex(x => new { x.CentreId, x.CodePostal, x.Commune }).IsUnique();
            t.HasOne<Centre>().WithMany().HasForeignKey(x => x.CentreId).OnDelete(DeleteBehavior.Cascade);
        });
        modele.Entity<VacancesScolaires>(v => v.HasIndex(x => new { x.Zone, x.Du }));
    }
}
