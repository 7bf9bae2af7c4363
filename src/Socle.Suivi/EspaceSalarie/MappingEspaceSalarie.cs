using Microsoft.EntityFrameworkCore;
using Socle.Suivi.Documents;
using Socle.Suivi.EspaceSalarie.Activation;
using Socle.Suivi.EspaceSalarie.Depots;
using Socle.Suivi.EspaceSalarie.Remis;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.EspaceSalarie;

/// <summary>All of it follows a person through a merge of two entries: the key to the worker says so.</summary>
internal static class MappingEspaceSalarie
{
    public static void Modele(ModelBuilder modele)
    {
        Activation(modele);
        Depots(modele);
        Remis(modele);
    }

    private static void Activation(ModelBuilder modele)
    {
        modele.Entity<CompteTravailleur>(c =>
        {
            c.HasIndex(x => x.CompteId).IsUnique();
            c.HasIndex(x => x.TravailleurId);
            c.HasOne<Compte>().WithMany().HasForeignKey(x => x.CompteId).OnDelete(DeleteBehavior.Restrict);
            c.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<CodeActivation>(c =>
        {
            c.Property(x => x.Empreinte).OrdreOctets().Sensible();
            c.HasIndex(x => x.Empreinte).IsUnique();
            c.HasIndex(x => x.TravailleurId);
            c.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<EssaiActivation>(e =>
        {
            e.SansAudit();
            e.HasIndex(x => x.ExpireLe);
        });
    }

    private static void Depots(ModelBuilder modele)
    {
        modele.Entity<DepotTravailleur>(d =>
        {
            d.SansAudit();
            d.HasIndex(x => x.TravailleurId);
            d.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<AccuseDepot>(a =>
        {
            a.SansAudit();
            a.HasIndex(x => x.TravailleurId);
            a.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void Remis(ModelBuilder modele)
    {
        modele.Entity<AccesRemis>(a =>
        {
            a.SansAudit();
            a.HasIndex(x => new { x.TravailleurId, x.Le });
            a.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<ConseilRemis>(c =>
        {
            c.SansAudit();
            c.HasIndex(x => x.TravailleurId);
            c.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<LectureCopie>(l =>
        {
            l.HasIndex(x => new { x.CopieId, x.CompteId }).IsUnique();
            l.HasOne<CopieTravailleur>().WithMany().HasForeignKey(x => x.CopieId).OnDelete(DeleteBehavior.Cascade);
        });
        modele.Entity<AvisSalarie>(a =>
        {
            a.SansAudit();
            a.HasIndex(x => x.TravailleurId);
            a.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
